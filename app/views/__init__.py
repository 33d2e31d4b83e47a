"""What is seen: the shell, the theme, reusable widgets and one package per screen."""

from app.views.immortal import keep_singletons_alive

# Before Qt is called for the first time: whichever view is imported first, this runs before it.
keep_singletons_alive()

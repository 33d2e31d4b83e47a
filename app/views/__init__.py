"""What is seen: the shell, the theme, reusable widgets and one package per screen."""

from app.views.immortal import keep_true_alive

# Before any signal is sent: whichever view is imported first, this runs before it.
keep_true_alive()

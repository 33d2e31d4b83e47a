"""What is seen: the shell, the theme, reusable widgets and one package per screen."""

"""Django's settings: everything of contrib, and the application in the folder of DJANGO_APP."""
import os
import sys

sys.path.insert(0, os.environ["DJANGO_APP"])
SECRET_KEY = "for tests"
DEBUG = True
ALLOWED_HOSTS = ["*"]
USE_TZ = True
TIME_ZONE = "UTC"
DEFAULT_AUTO_FIELD = os.environ.get("DJANGO_AUTO_FIELD", "django.db.models.AutoField")
SITE_ID = 1
ROOT_URLCONF = "urls"
SILENCED_SYSTEM_CHECKS = ["fields.W340"]
DATABASES = {"default": {
    "ENGINE": "django.db.backends.postgresql", "NAME": "django", "USER": "postgres", "HOST": "127.0.0.1",
    "PORT": os.environ["DJANGO_PORT"],
    "DISABLE_SERVER_SIDE_CURSORS": os.environ.get("DJANGO_POOLED") == "1",
}}
INSTALLED_APPS = [
    "django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
    "django.contrib.messages", "django.contrib.sites", "django.contrib.flatpages", "django.contrib.redirects",
    "django.contrib.postgres", "league",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [{
    "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
    "OPTIONS": {"context_processors": ["django.template.context_processors.request", "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages"]},
}]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache_table"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

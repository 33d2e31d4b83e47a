"""The workbook of the devices that a true-up adds (R8)."""

from app.services.documents.added_devices.build import AddedDevices, build_added_devices
from app.services.documents.added_devices.render import render_added_devices

__all__ = ["AddedDevices", "build_added_devices", "render_added_devices"]

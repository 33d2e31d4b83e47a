"""The monthly report for the customer (R7, R18)."""

from app.services.documents.report.build import MonthlyReport, build_monthly_report
from app.services.documents.report.render import render_monthly_report

__all__ = ["MonthlyReport", "build_monthly_report", "render_monthly_report"]

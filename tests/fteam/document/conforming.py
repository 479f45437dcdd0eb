"""Asks a validator of others whether a paper is what it claims to be."""

import page
import pypdfium2


def faults(pdf: bytes) -> list[str]:
    """Return what a paper breaks of PDF/UA-1 and PDF/A-3a, rule by rule."""
    profiles = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
    return [
        str(fault) for profile in profiles for fault in page.validate_pdf_bytes(pdf, profile=profile).failures
    ]


def title_of(pdf: bytes) -> str:
    """Return the title that a reader shows in its bar."""
    document = pypdfium2.PdfDocument(pdf)
    title = str(document.get_metadata_value("Title"))
    document.close()
    return title

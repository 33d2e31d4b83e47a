"""Models under the spellings that inventories show, one by one against the shipped catalogue (lens.md)."""

import pytest

from app.domain.categories import Classification
from app.services.inventory.model_names import ModelIndex
from app.services.inventory.shipped_catalogue import shipped_catalogue

SHIPPED = ModelIndex(shipped_catalogue())


@pytest.mark.parametrize(
    ("written", "model", "classification"),
    [
        ("Studio X30", "Poly Studio X30", Classification.VIDEO),
        ("studio-x30", "Poly Studio X30", Classification.VIDEO),
        ("POLY STUDIO X30", "Poly Studio X30", Classification.VIDEO),
        ("Polycom Studio X30", "Poly Studio X30", Classification.VIDEO),
        ("Poly Studio-X-30", "Poly Studio X30", Classification.VIDEO),
        ("Studio X52", "Poly Studio X52", Classification.VIDEO),
        ("StudioX52", "Poly Studio X52", Classification.VIDEO),
        ("poly  studio x52", "Poly Studio X52", Classification.VIDEO),
        ("G7500", "G 7500 Video Endpoint", Classification.VIDEO),
        ("G 7500", "G 7500 Video Endpoint", Classification.VIDEO),
        ("g-7500", "G 7500 Video Endpoint", Classification.VIDEO),
        ("Poly G7500", "G 7500 Video Endpoint", Classification.VIDEO),
        ("Polycom G7500", "G 7500 Video Endpoint", Classification.VIDEO),
        ("CCX500", "CCX 500", Classification.VOICE),
        ("ccx-500", "CCX 500", Classification.VOICE),
        ("Poly CCX 500", "CCX 500", Classification.VOICE),
        ("Polycom CCX500", "CCX 500", Classification.VOICE),
        ("CCX 500 ", "CCX 500", Classification.VOICE),
        ("CCX400", "CCX 400", Classification.VOICE),
        ("Poly CCX400", "CCX 400", Classification.VOICE),
        ("VVX 450", "Poly VVX 450", Classification.VOICE),
        ("VVX450", "Poly VVX 450", Classification.VOICE),
        ("vvx-450", "Poly VVX 450", Classification.VOICE),
        ("Polycom VVX 450", "Poly VVX 450", Classification.VOICE),
        ("Trio C60", "Poly Trio C60", Classification.VOICE),
        ("TrioC60", "Poly Trio C60", Classification.VOICE),
        ("Polycom Trio C60", "Poly Trio C60", Classification.VOICE),
        ("Trio 8800", "Poly Trio 8800", Classification.VOICE),
        ("Trio-8800", "Poly Trio 8800", Classification.VOICE),
        ("Voyager Focus 2", "Voyager Focus 2 Series", Classification.HEADSET),
        ("Poly Voyager Focus 2 UC", "Voyager Focus 2 Series", Classification.HEADSET),
        ("Plantronics Voyager Focus 2", "Voyager Focus 2 Series", Classification.HEADSET),
        ("Voyager Focus 2 Office", "Voyager Focus 2 Series", Classification.HEADSET),
        ("HP Poly Voyager Focus 2", "Voyager Focus 2 Series", Classification.HEADSET),
        ("Voyager Focus 2-M", "Voyager Focus 2 Series", Classification.HEADSET),
        ("Savi 8220", "Savi 8220 Series", Classification.HEADSET),
        ("Savi 8220 Office", "Savi 8220 Series", Classification.HEADSET),
        ("Savi 8220-M", "Savi 8220 Series", Classification.HEADSET),
        ("Poly Savi 8220 UC", "Savi 8220 Series", Classification.HEADSET),
        ("Plantronics Savi 8220", "Savi 8220 Series", Classification.HEADSET),
        ("Blackwire 3325", "Blackwire 3325 Series", Classification.HEADSET),
        ("Blackwire 3325-M", "Blackwire 3325 Series", Classification.HEADSET),
        ("Poly Blackwire 3325 UC", "Blackwire 3325 Series", Classification.HEADSET),
        ("Poly Blackwire 8225", "Blackwire 8225", Classification.HEADSET),
        ("Plantronics Blackwire 8225", "Blackwire 8225", Classification.HEADSET),
        ("blackwire8225", "Blackwire 8225", Classification.HEADSET),
        ("Voyager Legend US Headset", "Voyager Legend US", Classification.HEADSET),
        ("poly voyager legend us", "Voyager Legend US", Classification.HEADSET),
        ("Voyager 4320 UC", "Voyager 4320 Series", Classification.HEADSET),
        ("Voyager 4320", "Voyager 4320 Series", Classification.HEADSET),
        ("Poly Voyager 4320 UC Series Headset", "Voyager 4320 Series", Classification.HEADSET),
        ("Voyager 4320-M", "Voyager 4320 Series", Classification.HEADSET),
        ("Poly Edge E350", "Edge E350", Classification.VOICE),
        ("EdgeE350", "Edge E350", Classification.VOICE),
        ("edge-e350", "Edge E350", Classification.VOICE),
        ("Poly Rove 40", "Rove 40", Classification.VOICE),
        ("Rove40", "Rove 40", Classification.VOICE),
        ("OBi 302", "OBi302", Classification.VOICE),
        ("Poly OBi302", "OBi302", Classification.VOICE),
        ("Polycom OBi-302", "OBi302", Classification.VOICE),
        ("BT700", "BT 700", Classification.IGNORED),
        ("Poly BT700", "BT 700", Classification.IGNORED),
        ("bt-700", "BT 700", Classification.IGNORED),
        ("BT600", "BT 600", Classification.IGNORED),
        ("Plantronics BT600", "BT 600", Classification.IGNORED),
        ("DA 70", "DA70", Classification.IGNORED),
        ("Poly DA70", "DA70", Classification.IGNORED),
        ("Plantronics DA-70", "DA70", Classification.IGNORED),
        ("lens desktop windows", "Lens Desktop Windows", Classification.IGNORED),
        ("Poly Lens Desktop Windows", "Lens Desktop Windows", Classification.IGNORED),
        ("Clariti Manager", "Poly Clariti Manager", Classification.EXCLUDED),
        ("Polycom Clariti Manager", "Poly Clariti Manager", Classification.EXCLUDED),
        ("Poly RealPresence DMA", "RealPresence DMA", Classification.EXCLUDED),
        ("Polycom RealPresence DMA", "RealPresence DMA", Classification.EXCLUDED),
        ("realpresence-dma", "RealPresence DMA", Classification.EXCLUDED),
        ("Polycom RMX2000", "RMX 2000", Classification.EXCLUDED),
        ("RMX-2000", "RMX 2000", Classification.EXCLUDED),
        ("group310", "Group 310", Classification.VIDEO),
        ("Poly Group 310", "Group 310", Classification.VIDEO),
        ("Polycom Group-310", "Group 310", Classification.VIDEO),
        ("OTX300", "OTX 300", Classification.EXCLUDED),
        ("Poly OTX 300", "OTX 300", Classification.EXCLUDED),
        ("Poly EduCart", "EduCart", Classification.EXCLUDED),
        ("Edu Cart", "EduCart", Classification.EXCLUDED),
        ("edu-cart", "EduCart", Classification.EXCLUDED),
        ("Telehealth Station", "Poly Telehealth Station", Classification.EXCLUDED),
        ("HP Poly Telehealth Station", "Poly Telehealth Station", Classification.EXCLUDED),
        ("Poly Sync 20", "Sync 20", Classification.HEADSET),
        ("Sync20", "Sync 20", Classification.HEADSET),
        ("Poly Calisto 3200", "Calisto 3200", Classification.HEADSET),
        ("Plantronics Calisto-3200", "Calisto 3200", Classification.HEADSET),
        ("ATA-402", "ATA 402", Classification.VOICE),
        ("Poly ATA-402", "ATA 402", Classification.VOICE),
        ("ATA402", "ATA 402", Classification.VOICE),
        ("encorepro 515 usb", "EncorePro 515 USB", Classification.HEADSET),
        ("MTR", "Microsoft Teams Room", Classification.IGNORED),
        ("microsoft teams room", "Microsoft Teams Room", Classification.IGNORED),
    ],
)
def test_r6_a_spelling_stands_for_one_model(written: str, model: str, classification: Classification) -> None:
    found = SHIPPED.resolve(written)
    assert found is not None
    assert (found.model, found.classification) == (model, classification)


@pytest.mark.parametrize(
    "written",
    [
        "Jabra Evolve2 65",
        "Logitech Rally Bar",
        "Studio X99",
        "CCX 9000",
        "Voyager",
        "Trio",
        "Poly",
        "VVX",
        "Studio",
        "Savi 8220 Pro Max",
        "Unknown",
        "-",
        "",
    ],
)
def test_r6_what_the_catalogue_does_not_know_is_never_decided_silently(written: str) -> None:
    assert SHIPPED.resolve(written) is None


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("TC8", Classification.VIDEO),
        ("Poly Studio P15", Classification.HEADSET),
        ("Sync 60", Classification.HEADSET),
        ("SoundPoint IP 335", Classification.VOICE),
        ("EagleEye Cube", Classification.VIDEO),
        ("Voyager 9999", Classification.HEADSET),
        ("Blackwire 9000", Classification.HEADSET),
        ("Studio X99", Classification.VIDEO),
        ("VVX 999", Classification.VOICE),
        ("CCX 900", Classification.VOICE),
        ("Rove 90", Classification.VOICE),
        ("RealPresence DMA 9000", Classification.EXCLUDED),
        ("OTX 900", Classification.EXCLUDED),
    ],
)
def test_r6_the_likeliest_proposal_is_of_the_family(written: str, proposed: Classification) -> None:
    assert SHIPPED.propose(written)[0].classification is proposed

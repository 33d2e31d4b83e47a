"""All customers of the demo; the place in this order is part of their MAC and IP addresses."""

from app.services.demo.cast.denkbeeldige_drogisterijen import DENKBEELDIGE_DROGISTERIJEN
from app.services.demo.cast.european_school import EUROPEAN_SCHOOL
from app.services.demo.cast.fantasie_advocaten import FANTASIE_ADVOCATEN
from app.services.demo.cast.gemeente_fictendam import GEMEENTE_FICTENDAM
from app.services.demo.cast.hotelgroep_luchtkasteel import HOTELGROEP_LUCHTKASTEEL
from app.services.demo.cast.klinikum_beispielhausen import KLINIKUM_BEISPIELHAUSEN
from app.services.demo.cast.logistiek_nergenshuizen import LOGISTIEK_NERGENSHUIZEN
from app.services.demo.cast.musterwerke import MUSTERWERKE
from app.services.demo.cast.notariaat_verzonnen import NOTARIAAT_VERZONNEN
from app.services.demo.cast.stichting_sprookje import STICHTING_SPROOKJE
from app.services.demo.cast.universiteit_denkbeeld import UNIVERSITEIT_DENKBEELD
from app.services.demo.cast.verzonnen_eik import VERZONNEN_EIK
from app.services.demo.cast.zorggroep_noord import ZORGGROEP_NOORD

EVERYONE = (
    ZORGGROEP_NOORD,
    GEMEENTE_FICTENDAM,
    VERZONNEN_EIK,
    FANTASIE_ADVOCATEN,
    LOGISTIEK_NERGENSHUIZEN,
    UNIVERSITEIT_DENKBEELD,
    DENKBEELDIGE_DROGISTERIJEN,
    MUSTERWERKE,
    KLINIKUM_BEISPIELHAUSEN,
    HOTELGROEP_LUCHTKASTEEL,
    NOTARIAAT_VERZONNEN,
    EUROPEAN_SCHOOL,
    STICHTING_SPROOKJE,
)

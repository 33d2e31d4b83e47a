"""The clauses of the service data sheet that the rules come from, quoted in its own language, Dutch."""

from enum import StrEnum


class Clause(StrEnum):
    """A clause by what it settles; the value is its wording."""

    WHOLE_CATEGORIES = (
        "Alle geschikte Poly-apparaten van de klant binnen een geselecteerde productcategorie moeten onder deze "
        "service vallen."
    )
    END_OF_LIFE = "Producten die einde levensduur/einde service zijn, vallen niet onder deze overeenkomst."
    ORDERED = (
        "De klant moet Poly+ Enterprise bestellen voor het totale aantal apparaten binnen elke productcategorie en de "
        "groei zoals tussen de klant en Poly is overeengekomen."
    )
    BASELINE = "Dit apparaattotaal voor elke productcategorie plus 5% wordt de basislijn."
    MONTHLY_CHECK = (
        "De Poly Customer Success Manager voert elke maand een rapport uit om het aantal apparaten bij de klant per "
        "productcategorie te vergelijken met de overeengekomen basislijn."
    )
    THRESHOLD = (
        "Een stijging van 5% of meer in het aantal apparaten per productcategorie zal leiden tot een tussentijdse "
        "true-up voor de geïnstalleerde basis van de klant."
    )
    RESET = (
        "Poly zal de partner een offerte geven voor de waarde van de true-up en de basislijn opnieuw instellen als het "
        "nieuwe apparaattotaal plus 5%."
    )
    BILLING = (
        "De partner wordt vanaf de eerste dag van de maand van de true-up tot het einde van de serviceperiode voor de "
        "nieuwe apparaten gefactureerd."
    )
    RENEWAL = (
        "Alle apparaten die in de loop van het jaar worden bijgewerkt, worden opgenomen in de nieuwe basislijn en "
        "gefactureerd bij de jaarlijkse verlenging, waarna het proces opnieuw begint."
    )

"""Names of people who do not exist, as inventories show the users of headsets."""

DUTCH = (
    "A. Postma", "B. van der Veen", "C. de Boer", "D. Hoekstra", "E. Jansen", "F. Kuipers", "G. Mulder", "H. Visser",
    "I. Bakker", "J. Zijlstra", "K. de Groot", "L. van Dijk", "M. Smit", "N. Bos", "O. Vermeulen", "P. Dekker",
    "R. Brouwer", "S. van Leeuwen", "T. Koster", "W. Prins", "Y. Çelik", "Z. el Amrani",
)  # fmt: skip

BELGIAN = (
    "A. Peeters", "B. Janssens", "C. Maes", "D. Lefèvre", "E. Willems", "F. Dubois", "G. Claes", "H. Goossens",
    "I. Noël", "J. Wouters", "K. De Smet", "L. François", "M. Hermans", "N. Michaël", "O. Desmedt", "P. Lambrecht",
)  # fmt: skip

GERMAN = (
    "A. Müller", "B. Schröder", "C. Groß", "D. Bäcker", "E. Vogel", "F. Köhler", "G. Weiß", "H. Jäger",
    "I. Krüger", "J. Schäfer", "K. Lorenz", "L. Böhm", "M. Voß", "N. Günther", "O. Kühn", "P. Sauer",
)  # fmt: skip

EUROPEAN = (
    # Alphabets that share letters by their looks only.
    "Α. Παπαδόπουλος", "Ε. Γεωργίου", "Н. Иванова", "С. Петров", "Ł. Wójcik", "Ž. Novák", "Å. Sjöström",  # noqa: RUF001
    "M. Ó Briain", "J. García-Núñez", "I. Ștefănescu", "Ð. Þórsson", "K. Őry", "T. Yıldız", "Ø. Kjær",  # noqa: RUF001
)  # fmt: skip

from tests.fteam.document.printing import printed
from tests.fteam.document.views import a_decision, a_stand


def test_disagreement_stands_in_the_persons_own_words_with_the_agencys_reason() -> None:
    decision = a_decision(
        stands=(
            a_stand("Noor", "agrees", "Ninety miles is too hard on a baby."),
            a_stand("Yousef", "does not agree", "My children should see me every week.", about="visits"),
            a_stand("Sam", "can live with it"),
        ),
        agency_reasons="The order is in force.",
        review="Tue, Dec 1",
    )

    text = printed(decisions=(decision,))

    assert (
        "Where we did not agree “My children should see me every week.” Yousef · does not agree · visits "
        "“Ninety miles is too hard on a baby.” Noor · agrees "
        "The agency's reason: The order is in force. We look at this again on Tue, Dec 1."
    ) in text
    assert "Where each person stands agrees Noor does not agree Yousef can live with it Sam" in text


def test_disagreement_without_words_is_told_by_name() -> None:
    text = printed(decisions=(a_decision(stands=(a_stand("Yousef", "does not agree"),)),))

    assert "Where we did not agree Yousef · does not agree Where each person stands" in text


def test_where_all_agree_there_is_no_disagreement_and_words_stand_with_the_names() -> None:
    stands = (a_stand("Maria"), a_stand("Tyler", words="If I can still play."))

    text = printed(decisions=(a_decision(stands=stands),))

    assert "Where we did not agree" not in text
    assert text.endswith("Where each person stands agrees Maria, Tyler “If I can still play.” Tyler")


def test_several_decisions_are_told_apart() -> None:
    first = a_decision(answer="The girls stay.", stands=(a_stand("Maria"),))
    second = a_decision(answer="", stands=(a_stand("Yousef", "does not agree", "No."),))

    text = printed(decisions=(first, second))

    assert "Where we did not agree Decision 2. “No.” Yousef" in text
    assert "Where each person stands Decision 1. The girls stay. agrees Maria Decision 2." in text


def test_way_to_a_review_is_told() -> None:
    assert printed(review_route="Call 555-0100.").endswith("How to ask for a review Call 555-0100.")


def test_privacy_and_notices_are_told() -> None:
    text = printed(notices=("Please do not repeat.", "42 CFR part 2 prohibits."))

    assert text.endswith("Privacy Please do not repeat. 42 CFR part 2 prohibits.")

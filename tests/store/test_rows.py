from tests.builders import BEIJING, launch

from nenpyo.model import EntityType
from nenpyo.reconcile import reconcile
from nenpyo.store import schema
from nenpyo.store.rows import annotation_rows, entity_row, name_rows, profile_rows


def test_every_row_of_a_document_names_it() -> None:
    rows = annotation_rows(launch(), "p", "2025-01-01")
    (document,) = rows[schema.documents]
    assert (document["pipeline"], document["added_at"]) == ("p", "2025-01-01")
    for table, lines in rows.items():
        if table is not schema.documents:
            assert {line["document"] for line in lines} <= {launch().document.id}, table.name


def test_an_event_mention_is_a_row_with_its_roles() -> None:
    rows = annotation_rows(launch(), "", None)
    (mention,) = rows[schema.event_mentions]
    assert (mention["trigger_text"], mention["earliest"]) == ("発射した", "2023-12-18")
    assert [role["role"] for role in rows[schema.event_roles]] == ["actor"]
    (said,) = rows[schema.statements]
    assert (said["text"], said["cue"]) == ("深刻な挑発だ", "述べた")


def test_tables_stand_after_what_they_lean_on() -> None:
    seen = {schema.profiles.name}
    for table in annotation_rows(BEIJING, "", None):
        seen.add(table.name)
        assert {key.column.table.name for key in table.foreign_keys} <= seen


def test_a_state_is_a_place_with_an_id_of_its_own() -> None:
    entities = reconcile([launch(), BEIJING]).entities
    rows = [entity_row(entity, 1) for entity in entities]
    states = {row["name"] for row in rows if row["is_state"]}
    assert states == {"北朝鮮", "韓国軍"}
    assert {row["type"] for row in rows} == {EntityType.GPE, EntityType.PERSON, EntityType.PRODUCT}
    assert {key["key"] for entity in entities for key in name_rows(entity)} >= {"北朝鮮", "金正恩"}


def test_what_chains_tell_is_kept_once() -> None:
    profiles = {row["id"] for row in profile_rows(launch())}
    assert profiles == {
        row["profile"] for row in annotation_rows(launch(), "", None)[schema.chains]
    }

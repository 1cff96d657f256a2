from nenpyo.store.scratch import keep


def test_what_is_kept_is_found_by_each_of_its_keys_in_order() -> None:
    told = [([("会談", ""), ("訪問", "JPN")], b"a"), ([("会談", "")], b"b")]
    find = keep(iter(told))
    assert find(("会談", "")) == [b"a", b"b"]
    assert find(("訪問", "JPN")) == [b"a"]
    assert find(("訪問", "")) == []


def test_two_that_keep_do_not_see_each_other() -> None:
    one, other = keep([([("会談", "")], b"a")]), keep([])
    assert (one(("会談", "")), other(("会談", ""))) == ([b"a"], [])

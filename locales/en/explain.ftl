# Why two rows of lists resemble each other: cells of the table that `athar match --explain` writes, for volunteers. $sex is that of the
# person sought, $other that of the person in the record.
explain-list = { $list }
explain-against = { $closeness ->
    [near] { $rival }: no exact agreement ({ $what })
   *[other] { $rival }: { $what } differs
}
explain-unknown = { $rival }; not known: { $list }
explain-sibling = { $sex ->
    [m] could be his { $other ->
        [f] sister
       *[m] brother
    }
    [f] could be her { $other ->
        [f] sister
       *[m] brother
    }
   *[u] could be a brother or sister
}
explain-namesake = could be a namesake
explain-cousin = { $sex ->
    [m] could be a cousin of his, or another of the family
    [f] could be a cousin of hers, or another of the family
   *[u] could be a cousin, or another of the family
}
explain-child = { $sex ->
    [m] could be his { $other ->
        [f] daughter
       *[m] son
    }
    [f] could be her { $other ->
        [f] daughter
       *[m] son
    }
   *[u] could be a son or daughter
}
explain-parent = { $sex ->
    [m] could be his { $other ->
        [f] mother
       *[m] father
    }
    [f] could be her { $other ->
        [f] mother
       *[m] father
    }
   *[u] could be the father or mother
}
explain-stranger = could be somebody else

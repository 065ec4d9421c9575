# Why two rows of lists resemble each other: cells of the table that `athar match --explain` writes, for volunteers. $sex is that of the
# person sought, $other that of the person in the record.
explain-list = { $list }
explain-against = { $closeness ->
    [near] { $rival }: دون تطابق تام ({ $what })
   *[other] { $rival }: اختلاف في { $what }
}
explain-unknown = { $rival }؛ غير معروف: { $list }
explain-sibling = { $sex ->
    [m] { $other ->
        [f] قد تكون أخته
       *[m] قد يكون أخاه
    }
    [f] { $other ->
        [f] قد تكون أختها
       *[m] قد يكون أخاها
    }
   *[u] قد يكون أخاً أو أختاً
}
explain-namesake = قد يكون شخصاً آخر يحمل الاسم نفسه
explain-cousin = { $sex ->
    [m] قد يكون من أبناء عمومته أو من عائلته
    [f] قد يكون من أبناء عمومتها أو من عائلتها
   *[u] قد يكون من أبناء العمومة أو من العائلة
}
explain-child = { $sex ->
    [m] { $other ->
        [f] قد تكون ابنته
       *[m] قد يكون ابنه
    }
    [f] { $other ->
        [f] قد تكون ابنتها
       *[m] قد يكون ابنها
    }
   *[u] قد يكون ابناً أو ابنة
}
explain-parent = { $sex ->
    [m] { $other ->
        [f] قد تكون أمه
       *[m] قد يكون أباه
    }
    [f] { $other ->
        [f] قد تكون أمها
       *[m] قد يكون أباها
    }
   *[u] قد يكون الأب أو الأم
}
explain-stranger = قد يكون شخصاً آخر

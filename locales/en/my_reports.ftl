# $count is how many reports the person has sent and not withdrawn.
reports-heading = { $count ->
    [one] You have one report:
   *[other] You have { $count } reports:
}
reports-none = You have no report here at the moment.
# One report in a line: number, kind, name, day sent, stage.
reports-line = { $reference } · { $kind } · { $name } · sent on { $date } · { $stage }
button-open-report = { $reference } · { $name }
button-newer-reports = Newer
button-older-reports = Older
name-none = no name

stage-open = open
stage-closed = closed
stage-withdrawn = withdrawn

button-add-details = Add details
button-change-answer = Change an answer
button-mark-found = { $sex ->
    [m] He was found
    [f] She was found
   *[u] They were found
}
button-withdraw = Withdraw
button-reopen = Open it again

# Confirmations. $days is how long a withdrawn report is still kept.
withdraw-sure = Do you want to withdraw report { $reference }? We will no longer compare it with what reaches us, and no new match for it will appear. { $days ->
    [one] It is erased after one day.
   *[other] It is erased after { $days } days.
}
button-withdraw-sure = Yes, withdraw it
found-sure = Was the person of report { $reference } found? We will close the report and no longer compare it with what reaches us. You can open it again whenever you want.
button-found-sure = Yes, close the report
button-not-sure-back = No, go back
report-withdrawn = Report { $reference } is withdrawn. We no longer compare it with what reaches us. { $days ->
    [one] It will be erased after one day.
   *[other] It will be erased after { $days } days.
}
report-closed = Report { $reference } is closed, and we no longer compare it with what reaches us. Thank you for telling us. Should you need it one day, you can open it again from your reports.
report-reopened = Report { $reference } is open again, and we compare it with what reaches us from now on. We cannot promise a result.

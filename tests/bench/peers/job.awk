# records.csv -> id,status. Cells hold no commas or quotes, so splitting at commas is enough.
# Numbers are doubles: comparisons allow for one part in a thousand million.
BEGIN { FS = OFS = ","; slack = 1e-9 }

function number(text,    figure, rest) {  # 2.1亿元 is 210000000
    match(text, /[0-9]+(\.[0-9]+)?/)
    figure = substr(text, RSTART, RLENGTH)
    rest = substr(text, RSTART + RLENGTH)
    if (rest ~ /^亿/) return figure * 1e8
    if (rest ~ /^万/) return figure * 1e4
    return figure + 0
}
function reaches(actual, bound) { return actual >= bound - slack * bound }
function color(actual, green, amber) {
    return reaches(actual, green) ? "green" : reaches(actual, amber) ? "amber" : "red"
}

function of_words(actual) {
    return actual == "达成" ? "green" : actual == "部分达成" ? "amber" : \
           actual == "未达成" ? "red" : "unrated"
}

function status(path, name, target, q1, q2, q3,    level, asked, high, actual) {
    if (target !~ /[0-9]/) return of_words(q3)
    level = target ~ /%/ || name ~ /总数|总量|存量|保有量|年均/
    if (q3 == "" || !level && (q1 == "" || q2 == "")) return "unrated"
    asked = number(target)
    actual = level ? number(q3) : number(q1) + number(q2) + number(q3)

    if (asked == 0) return actual == 0 ? "green" : "red"
    if (target ~ /^≤/ || target !~ /^(≥|约|平均)|以上$/ && path ~ /成本(指标)?$/ && \
        name !~ /(降低|减少|下降|压缩|节约)$/) {
        if (!reaches(asked, actual)) return "red"
        return level || reaches(0.95 * asked, actual) ? "green" : "amber"
    }
    if (target ~ /[0-9][^0-9]*-[0-9]/) {
        high = target
        sub(/^[^-]*-/, "", high)
        if (reaches(actual, asked)) return reaches(number(high), actual) ? "green" : "amber"
    }
    if (target ~ /^约/ && !reaches(1.05 * asked, actual)) return "amber"
    if (!level) return color(actual, 0.6 * asked, 0.45 * asked)
    if (target ~ /^约/) asked *= 0.95
    return color(actual, asked, 0.95 * asked)
}

NR == 1 {
    for (i = 1; i <= NF; ++i) at[$i] = i
    path = at["path"]; name = at["name"]; target = at["target"]
    q1 = at["2024Q1"]; q2 = at["2024Q2"]; q3 = at["2024Q3"]
    print "id", "status"
    next
}
{ print $1, status($path, $name, $target, $q1, $q2, $q3) }

#include "target/grammar/cell.hpp"
#include "target/grammar/dates.hpp"
#include "target/grammar/limit.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/sentence_words.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

auto const figures = x3::omit[+x3::ascii::digit];
auto const recurring =
    x3::omit[(x3::lit("每") | "次" | "下" | "当" | "逐") >>
             (x3::lit("月") | "季度" | "季" | "年" | "周") >> *(x3::char_ - x3::ascii::digit) >>
             +x3::ascii::digit >> (x3::lit("日") | "号" | "月")];

struct Scan {
    std::vector<LimitPhrase> parts;
    std::optional<Direction> end_value;  // before the first part
    bool controlled = false;
    bool unknown_number = false;  // 12345热线: a number that counts nothing known
    std::size_t first_at = 0;     // where the first part begins
    bool failed = false;
};

std::size_t chinese_behind(Input const& input, std::size_t at) {
    std::size_t end = at;
    while (end < input.text.size() && static_cast<unsigned char>(input.text[end]) >= 0xE4)
        end += character_bytes(input.text, end);
    return end - at;
}

/// Whether the text may go on behind a number: an end, a mark, or a noun of two characters.
bool may_follow(Input const& input, LimitPhrase const& part) {
    auto const rest = input.from(part.end);
    if (rest.empty()) return true;
    auto const unit =
        input.text.substr(part.parts.unit.begin, part.parts.unit.end - part.parts.unit.begin);
    if (!unit.empty() && rest.starts_with(unit)) return false;
    if (part.compared && read_word_behind(input, part.end)) return false;  // 5家以上以上
    if (chinese_behind(input, part.end) > 0) {
        if (!part.has_unit && !part.compared) return false;
        if (part.compared && !part.has_unit && part.parts.relation.begin < part.parts.number.begin)
            return false;
        return chinese_behind(input, part.end) >= 6 || rest.starts_with("的");
    }
    return !is_figure(rest[0]) && rest[0] != '.' && !is_latin(rest[0]) && rest[0] != '+' &&
           rest[0] != '-' && rest[0] != '/' && rest[0] != '*' && rest[0] != ' ';
}

/// Before a number that is one character in words: 达到, 为, 不少于 … say that it is an amount.
bool said_before(Input const& input, std::size_t at) {
    for (std::string_view const word : {"为", "达", "达到", "至", "到", "成", "了", "立", "展",
                                        "办", "织", "设", "增", "每", "共", "计"})
        if (input.text.substr(0, at).ends_with(word)) return true;
    return false;
}

bool take_part(Input const& input, Scan& scan, std::size_t& at) {
    auto const part = read_limit(input, at);
    if (!part || !counts(*part, said_before(input, at))) return false;
    if (!may_follow(input, *part)) return false;
    auto const is_age =
        part->has_unit && input.text.substr(part->parts.unit.begin).starts_with("岁");
    auto const names_somebody = is_age && chinese_behind(input, part->end) >= 6;  // 65岁以上老年人
    if (!names_somebody) {
        if (scan.parts.empty()) scan.first_at = at;
        scan.parts.push_back(*part);
    }
    at = part->end;
    return true;
}

Scan scan_text(Input const& input) {
    Scan scan;
    std::size_t at = 0;
    while (at < input.text.size()) {
        if (auto const date = read_date_phrase(input, at); date && !date->is_figures) {
            at = date->end;
            continue;
        }
        if (auto const end = skip_name(input, at)) {
            at = *end;
            continue;
        }
        if (auto const change = read_change_word(input, at); change && change->end_value) {
            auto begin = change->end;
            if (scan.parts.empty() && take_part(input, scan, begin)) {
                scan.controlled = change->controlled;
                if (!scan.controlled) scan.end_value = change->direction;
                at = begin;
                continue;
            }
        }
        if (take_part(input, scan, at)) continue;
        if (is_sign(input.from(at))) {
            scan.failed = true;
            return scan;
        }
        if (auto const end = is_figure(input.text[at]) ? run(input, at, figures) : std::nullopt) {
            if (chinese_behind(input, *end) < 6) {
                scan.failed = true;
                return scan;
            }
            scan.unknown_number = true;
            at = *end;
            continue;
        }
        at += character_bytes(input.text, at);
    }
    return scan;
}

}  // namespace

std::optional<Target> read_sentence(Input const& input) {
    if (auto zero = read_zero_at_end(input)) return zero;
    if (auto target = read_with_subject(input)) return target;
    Target target;
    if (run(input, 0, recurring)) {
        target.comparator = Composite{input.given(), {}, std::nullopt};
        return target;
    }
    auto const scan = scan_text(input);
    if (scan.failed) return std::nullopt;
    if (scan.parts.empty()) return scan.unknown_number ? std::nullopt : read_words(input);
    if (scan.first_at > 0 && begins_with_comparator(input)) return std::nullopt;  // 不超过≥5
    if (scan.parts.size() == 1) {
        auto const& part = scan.parts[0];
        target.comparator = behind_lead(part.limit, scan.end_value, scan.controlled);
        target.parts = part.parts;
        target.per = part.per;
        target.in_sentence = true;
        return target;
    }
    Composite composite{input.given(), {}, std::nullopt};
    for (auto const& part : scan.parts)
        composite.parts.push_back({part.limit, part.per, part.parts});
    target.comparator = std::move(composite);
    return target;
}

}  // namespace jixiao::grammar

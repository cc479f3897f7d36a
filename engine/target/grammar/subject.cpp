#include "target/grammar/cell.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/sentence_words.hpp"
#include "target/grammar/words.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_subject = 90;  // bytes
constexpr std::size_t longest_name = 45;

/// Where a short subject may end: a name of few characters without a mark or a figure of its own.
std::vector<std::size_t> subject_ends(Input const& input) {
    std::vector<std::size_t> ends;
    auto const stop = std::min(input.text.size(), longest_subject);
    for (std::size_t at = 0; at < stop;) {
        auto const rest = input.from(at);
        if (rest[0] == ',' || rest[0] == ';' || rest.starts_with("。")) break;
        ends.push_back(at);
        if (is_sign(rest)) break;
        if (auto const end = skip_name(input, at)) {
            at = *end;
            continue;
        }
        if (is_figure(rest[0])) break;
        at += character_bytes(input.text, at);
    }
    return ends;
}

bool ends_text(Input const& input, std::size_t at, std::string_view unit) {
    auto const end = skip_remark(input, at, unit);
    return end && *end == input.text.size();
}

/// 满意度≥95%, 完成率100%: the indicator's own name before its number. A level that grew, as in
/// 范围扩大至1000家, is left to the sentence.
std::optional<Target> read_named_level(Input const& input, std::size_t at) {
    if (at == 0 || at > longest_name) return std::nullopt;
    auto const lead = read_lead(input, at);
    if (lead.dated || !lead.qualifier.empty() || lead.end_value) return std::nullopt;
    auto const limit = read_limit(input, lead.end);
    if (!limit || counts_grades(*limit) || !counts(*limit, lead.end > at)) return std::nullopt;
    auto const unit = limit->parts.unit;
    if (!ends_text(input, limit->end, input.text.substr(unit.begin, unit.end - unit.begin)))
        return std::nullopt;
    Target target;
    target.comparator = behind_lead(limit->limit, lead.end_value, lead.controlled);
    target.per = limit->per.word.empty() ? lead.per : limit->per;
    target.parts = limit->parts;
    target.qualifier = lead.qualifier;
    target.total_over_years = lead.total_over_years;
    return target;
}

}  // namespace

std::optional<Target> read_with_subject(Input const& input) {
    auto const ends = subject_ends(input);
    for (auto const at : ends)
        for (auto const read : {&read_relative, &read_change, &read_deadline, &read_grade}) {
            auto phrase = read(input, at);
            if (!phrase) continue;
            auto const* const grade = std::get_if<Ordinal>(&phrase->comparator);
            if (grade != nullptr && (grade->stated || at == 0)) continue;
            if (!std::holds_alternative<Deadline>(phrase->comparator) &&
                !ends_text(input, phrase->end, "上年"))
                continue;
            Target target;
            target.comparator = std::move(phrase->comparator);
            target.per = phrase->per;
            target.parts = phrase->parts;
            return target;
        }
    // 不超过≥5 and 上半年完成50% are no names with a level.
    if (begins_with_comparator(input) || read_lead(input, 0).dated) return std::nullopt;
    for (auto const at : ends) {
        if (!may_begin_lead(input.from(at))) continue;
        auto const change = read_change_word(input, at);
        if (change && change->end_value && !change->controlled) break;
        if (auto target = read_named_level(input, at)) return target;
    }
    return std::nullopt;
}

}  // namespace jixiao::grammar

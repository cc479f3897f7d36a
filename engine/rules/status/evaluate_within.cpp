#include "rules/status/rows.hpp"
#include "rules/status/worded.hpp"

namespace jixiao {
namespace {

/// What words say of a limit that is not told as a number; nothing for a figure, nor for words that
/// say nothing of it.
std::optional<Attainment> said_of_limit(Actual const& line, std::string const& target) {
    if (line.value.has_error()) return std::nullopt;
    if (auto const* word = std::get_if<Attained>(&*line.value)) return word->attainment;
    bool const is_in_words = std::holds_alternative<Worded>(*line.value) ||
                             std::holds_alternative<NoneOccurred>(*line.value);
    if (!is_in_words) return std::nullopt;
    if (auto const word = kept_within(line.text)) return word;
    return attainment_of(line.text, target);
}

}  // namespace

void evaluate_within(Evaluated& evaluated, Row const& row, Rules const& rules,
                     Findings const& findings) {
    auto const* line = line_of_period(evaluated, row, findings);
    if (!line) return;
    auto const said = said_of_limit(*line, evaluated.reading.text->text);
    if (!said) return evaluate_number(evaluated, row, rules, findings);
    if (*said == Attainment::partly)
        return reject(evaluated, findings, "actual-kind", line->place,
                      say("a limit is either kept or exceeded, never kept in part"),
                      say("write {0}, {1} or the percentage used", "未超", "超"));
    bool const is_kept = *said == Attainment::achieved;
    take(evaluated, {.status = is_kept ? Status::green : Status::red,
                     .rule = 7,
                     .why = is_kept ? Why::cap_kept : Why::cap_broken});
}

}  // namespace jixiao

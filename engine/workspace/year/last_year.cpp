#include "workspace/year/last_year.hpp"

namespace jixiao::year {
namespace {

/// The result of a row; a value to date also of one that could not be held to its target.
std::string result_of(Verdict const& verdict) {
    if (verdict.state == State::rated) return verdict.actual_text;
    auto const is_value = verdict.state == State::undecidable && verdict.actual != nullptr &&
                          verdict.actual->values == Values::to_date &&
                          verdict.actual->value.has_value();
    return is_value ? verdict.actual->text : std::string{};
}

/// As recorded. What a value counted is not recorded of rows that could not be judged: it is what
/// the files say, while they say the same.
std::string result_of(history::Record const& record, std::string const& now) {
    if (record.state == State::rated) return record.actual;
    return record.state == State::undecidable && record.actual == now ? now : std::string{};
}

}  // namespace

std::map<std::string, LastYear> last_year_of(Evaluation const& now,
                                             std::vector<history::Record> const& recorded) {
    std::map<std::string, LastYear> last;
    for (auto const& verdict : now.verdicts)
        last[verdict.indicator->id] = {verdict.target->text, result_of(verdict),
                                       verdict.aggregation == Aggregation::sum};
    for (auto const& record : recorded) {
        auto& row = last[record.id];
        row = {record.target, result_of(record, row.result), row.is_sum};
    }
    return last;
}

}  // namespace jixiao::year

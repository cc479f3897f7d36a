#include "app/bulk/usual_cells.hpp"

#include "app/bulk/plain_text.hpp"
#include "model/target/parse.hpp"

#include <algorithm>

namespace jixiao::bulk {

bool UsualCells::is_text(std::string_view text, std::size_t column) {
    // Chinese texts stand in several rows, ids do not.
    bool const may_come_again = !text.empty() && !is_ascii(text.front());
    if (may_come_again) return is_text_again(text, column);
    return is_plain_ascii(text) || is_plain_text(text);
}

bool UsualCells::is_text_again(std::string_view text, std::size_t column) {
    if (last_texts_.size() <= column) last_texts_.resize(column + 1);
    auto& last = last_texts_[column];
    if (are_same(text, last)) return true;
    if (!is_plain_text(text)) return false;
    last = text;
    return true;
}

bool UsualCells::is_readable(std::string_view text, bool is_actual) {
    if (text.empty()) return true;
    if (text.size() >= TextKey::most) return false;
    key_.clear();
    key_.add(is_actual ? 'A' : 'H');
    key_.add(text);
    return readable_.get(key_.text(), [&] {
        if (!is_plain_text(text)) return false;
        return is_actual ? parse_actual(text, units_).has_value()
                         : parse_target(text, units_).has_value();
    });
}

bool UsualCells::are_usual(RowLayout const& layout, std::vector<std::string_view> const& cells,
                           Tenths4& weight) {
    for (auto const column : layout.texts)
        if (!is_text(cells[column], column)) return false;
    return !layout.has_more || is_more_usual(layout, cells, weight);
}

bool UsualCells::is_more_usual(RowLayout const& layout, std::vector<std::string_view> const& cells,
                               Tenths4& weight) {
    auto const is_empty = [&](std::size_t column) { return cells[column].empty(); };
    if (!std::all_of(layout.others.begin(), layout.others.end(), is_empty)) return false;
    // An empty cell of CSV is not there; an empty text of JSON is, and is reported.
    bool const are_there = form_ == Form::ndjson;
    if (are_there && std::any_of(layout.stated.begin(), layout.stated.end(), is_empty))
        return false;
    for (auto const column : layout.history)
        if (!is_readable(cells[column], false)) return false;
    for (auto const column : layout.other_actuals)
        if (!is_readable(cells[column], true)) return false;
    auto const is_period = [](std::string_view text, std::string& last, auto const& is_fit) {
        if (text.empty() || text == last) return true;
        auto const period = parse_period(text);
        if (period.has_error() || !is_fit(*period)) return false;
        last = text;
        return true;
    };
    auto text = cells[layout.weight];
    Figure figure;
    if (!text.empty() && (!take_figure(text, figure) || !text.empty())) return false;
    constexpr Tenths4 most_weight = 1'000'000 * one;  // of which a chunk's rows add up
    if (figure.value > most_weight) return false;
    weight = figure.value;
    return is_period(cells[layout.term], last_term_,
                     [&](Period const& term) {
                         return term.kind() == PeriodKind::year && term.year() == year_;
                     }) &&
           is_period(cells[layout.previous], last_previous_, [](Period const&) { return true; });
}

}  // namespace jixiao::bulk

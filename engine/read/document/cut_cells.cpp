#include "read/document/cut_cells.hpp"

#include "base/decimal.hpp"
#include "base/utf8.hpp"
#include "model/target/parse.hpp"
#include "read/document/known_units.hpp"
#include "read/document/row_words.hpp"

#include <algorithm>
#include <variant>

namespace jixiao::document {
namespace {

constexpr std::size_t most_ways = 64, longest_cell = 60, longest_text = 3000;
constexpr std::size_t most_steps = 200'000;

bool is_points(std::string_view text) {
    if (text.empty() || text.size() > 5 || text.front() == '.' || text.back() == '.') return false;
    if (text.find_first_not_of("0123456789.") != std::string_view::npos) return false;
    if (text.size() > 1 && text[0] == '0' && text[1] != '.') return false;
    auto const points = Decimal::from_text(text);
    return points && *points <= Decimal{100};
}

/// A number of a target begins with no zero before its digits: 0100% is none.
bool has_odd_zero(std::string_view text) {
    auto const digit = text.find_first_of("0123456789");
    return digit != std::string_view::npos && text[digit] == '0' && digit + 1 < text.size() &&
           text[digit + 1] >= '0' && text[digit + 1] <= '9';
}

bool is_figure_target(std::string_view text) {
    if (text.ends_with('.') || text.ends_with(',')) return false;
    auto const target = parse_target(text, known_units());
    return target && !std::holds_alternative<Graded>(target->comparator) &&
           !std::holds_alternative<Composite>(target->comparator) && begins_with_figure(text) &&
           !has_odd_zero(text);
}

/// What stands behind the last digit; a value has the unit of its target.
std::string_view unit_of(std::string_view text) {
    auto const digit = text.find_last_of("0123456789");
    return digit == std::string_view::npos ? std::string_view{} : text.substr(digit + 1);
}

bool is_figure_actual(std::string_view text) {
    if (text.ends_with('.') || text.ends_with(',')) return false;
    auto const actual = parse_actual(text, known_units());
    auto const is_figure = !text.empty() && text[0] >= '0' && text[0] <= '9';
    // A unit that is not listed may be any words.
    auto const* const amount = actual ? std::get_if<Amount>(&*actual) : nullptr;
    auto const is_listed = !amount || amount->quantity.unit.empty() ||
                           known_units().find(amount->quantity.unit) != nullptr;
    return actual && is_figure && is_listed && !has_odd_zero(text);
}

class Cutter {
public:
    Cutter(std::string_view text, std::vector<Field> const& fields)
        : text_{text}, fields_{fields} {}

    std::vector<std::vector<CutRow>> ways() {
        if (text_.size() > longest_text) return {};
        name(0);
        if (steps_ > most_steps) ways_.clear();
        return std::move(ways_);
    }

private:
    /// Where a cell of up to `longest_cell` bytes from `at` can end, between characters.
    template <class Use>
    void each_end(std::size_t at, Use const& use) {
        for (auto end = at; end < text_.size() && end - at < longest_cell;) {
            end += character_at(text_, end).value_or(Character{U'?', 1}).bytes;
            if (++steps_ > most_steps) return;
            use(end);
        }
    }

    void name(std::size_t at) {
        if (at == text_.size()) {
            if (!rows_.empty() && ways_.size() < most_ways) ways_.push_back(rows_);
            return;
        }
        auto const end = std::min(text_.find_first_of("0123456789<>=", at), text_.size());
        auto stop = end;
        for (std::string_view const sign : {"≥", "≤", "＞", "＜", "＝"})
            stop = std::min(stop, text_.find(sign, at));
        constexpr std::size_t shortest = 6;
        if (stop - at < shortest || stop == text_.size()) return;
        row_ = {std::string{text_.substr(at, stop - at)}};
        value(stop, 0);
    }

    void value(std::size_t at, std::size_t column) {
        if (ways_.size() >= most_ways || steps_ > most_steps) return;
        if (column == fields_.size()) return end_row(at, {});
        auto const next = [&](std::size_t end) {
            row_.emplace_back(text_.substr(at, end - at));
            value(end, column + 1);
            row_.pop_back();
        };
        switch (fields_[column]) {
            case Field::weight:
            case Field::score:
                each_end(at, [&](std::size_t end) {
                    if (is_points(text_.substr(at, end - at))) next(end);
                });
                break;
            case Field::target:
                each_end(at, [&](std::size_t end) {
                    if (is_figure_target(text_.substr(at, end - at))) next(end);
                });
                words(at, column);
                break;
            case Field::actual:
                each_end(at, [&](std::size_t end) {
                    if (is_figure_actual(text_.substr(at, end - at))) next(end);
                });
                break;
            case Field::reason: reason(at, column); break;
            default: break;
        }
    }

    /// 明显改善明显改善: a target in words, and the same words as what came of it.
    void words(std::size_t at, std::size_t column) {
        if (column + 1 >= fields_.size() || fields_[column + 1] != Field::actual) return;
        each_end(at, [&](std::size_t end) {
            auto const size = end - at;
            auto const word = text_.substr(at, size);
            if (text_.substr(end, size) != word || size < 6 ||
                word.find_first_of("0123456789%") != std::string_view::npos)
                return;
            auto const target = parse_target(word, known_units());
            if (!target || !std::holds_alternative<Graded>(target->comparator)) return;
            row_.emplace_back(word);
            row_.emplace_back(word);
            value(end + size, column + 2);
            row_.pop_back();
            row_.pop_back();
        });
    }

    void reason(std::size_t at, std::size_t column) {
        row_.emplace_back();
        value(at, column + 1);
        row_.pop_back();
        auto const rest = text_.substr(at);
        auto const is_words = rest.find_first_of("0123456789%<>=") == std::string_view::npos &&
                              rest.find("≥") == std::string_view::npos &&
                              rest.find("≤") == std::string_view::npos;
        if (rest.size() >= 6 && is_words && column + 1 == fields_.size()) {
            row_.emplace_back(rest);
            end_row(text_.size(), rest);
            row_.pop_back();
        }
    }

    std::string const& cell(Field field) const {
        static std::string const none;
        for (std::size_t i = 0; i < fields_.size(); ++i)
            if (fields_[i] == field) return row_[i + 1];
        return none;
    }

    void end_row(std::size_t at, std::string_view) {
        auto const weight = Decimal::from_text(cell(Field::weight));
        auto const score = Decimal::from_text(cell(Field::score));
        if (weight && score && *weight < *score) return;
        if (unit_of(cell(Field::target)) != unit_of(cell(Field::actual))) return;
        auto const has_reason =
            std::find(fields_.begin(), fields_.end(), Field::reason) != fields_.end();
        auto const is_full = weight && score && *weight == *score;
        if (has_reason && !is_full && at != text_.size()) return;
        auto const row = row_;
        rows_.push_back(row);
        name(at);
        rows_.pop_back();
        row_ = row;
    }

    std::string_view text_;
    std::vector<Field> const& fields_;
    CutRow row_;
    std::vector<CutRow> rows_;
    std::vector<std::vector<CutRow>> ways_;
    std::size_t steps_ = 0;
};

}  // namespace

std::vector<std::vector<CutRow>> ways_to_cut(std::string_view text,
                                             std::vector<Field> const& fields) {
    return Cutter{text, fields}.ways();
}

}  // namespace jixiao::document

#include "app/bulk/row_reader.hpp"

#include "model/book/vocabulary.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

constexpr char parted = '\x1f';

/// Reads the figures of a target as amounts in its unit; false for those that are not as usual.
bool read_amounts(TargetForm const& form, Figures const& figures, RowPlace& place) {
    auto const& low = figures.all[0];
    auto const& high = figures.all[form.is_range ? 1 : 0];
    bool const may_be_date = low.may_be_date || high.may_be_date;
    if (low.value > form.most || high.value > form.most_high || high.value < low.value ||
        (form.may_be_date_else && may_be_date))
        return false;
    place.target = low.value * form.scale;
    place.high = high.value * form.high_scale;
    return true;
}

ActualEnding const* known_ending(TargetForm const& form, std::string_view ending) {
    auto const few = few_bytes(ending);
    for (auto const& known : form.endings)
        if (known.few == few && known.text.size() == ending.size() &&
            (ending.size() <= sizeof few || known.text == ending))
            return &known;
    return nullptr;
}

}  // namespace

/// The row in hand.
struct RowReader::Row {
    RowLayout const& layout;
    Cells const& cells;
    Values values = Values::to_date;
    std::string_view form{};  // of the target
};

RowReader::RowReader(Rules const& rules, Values values, Form form, Period as_of,
                     RowClasses& classes)
    : rules_{rules},
      values_{values},
      form_{form},
      as_of_{as_of},
      forms_{rules, as_of},
      classes_{classes},
      usual_{rules.units, as_of.year(), form},
      stock_place_{forms_.places().of((Fraction{1} - rules.profile.stock_near) * 2)},
      scale_place_{forms_.places().of(Fraction{rules.profile.scale_over})} {}

TargetTexts RowReader::texts_of(Row const& row) const {
    auto const& layout = row.layout;
    auto const& cells = row.cells;
    TargetTexts texts;
    texts.form = row.form;
    texts.name = cells[layout.name];
    texts.unit = cells[layout.unit];
    texts.path = path_steps(cells[layout.path], form_);
    texts.aggregation = value_named(aggregation_words, cells[layout.aggregation]);
    return texts;
}

ActualEnding const* RowReader::new_ending(Row const& row, TargetForm& form,
                                          std::string_view ending) const {
    constexpr std::size_t most_endings = 12;
    if (form.endings.size() == most_endings) return nullptr;
    form.endings.push_back(forms_.read_ending(form, texts_of(row), ending));
    return &form.endings.back();
}

/// Reads what was reported as an amount in the unit of the target; false for what is not read as
/// usual.
bool RowReader::read_actuals(Row const& row, TargetForm& form, RowPlace& place, bool& is_bare) {
    auto const& layout = row.layout;
    bool const adds_up = form.is_sum && row.values == Values::in_period;
    bool is_missing = !layout.ends_with_period || (adds_up && !layout.are_complete);
    Tenths4 actual = 0;
    for (auto const& each : layout.actuals) {
        auto text = row.cells[each.column];
        if (text.empty()) {
            is_missing |= adds_up || &each == &layout.actuals.back();
            continue;
        }
        Figure figure;
        if (!take_figure(text, figure)) return false;
        auto const* ending = known_ending(form, text);
        if (!ending) ending = new_ending(row, form, text);
        if (!ending || !ending->is_plain_with(figure)) return false;
        is_bare |= text.empty();
        auto const amount = figure.value * ending->scale;
        bool const is_falling = form.is_sum && !adds_up && amount < actual;
        if (is_falling) return false;
        actual = adds_up ? actual + amount : amount;
    }
    place.actual = actual;
    place.has_actual = !is_missing;
    return actual <= form.whole || is_missing;
}

/// The place of A among the thresholds of T.
LineNumber* RowReader::by_place(Row const& row, TargetForm& form, RowPlace& place) {
    auto const& layout = row.layout;
    bool const adds_up = form.is_sum && row.values == Values::in_period;
    if (adds_up ? layout.overlap : !layout.are_apart) return nullptr;
    bool is_bare = false;
    if (!read_actuals(row, form, place, is_bare)) return nullptr;
    place.has_target = true;
    if (!place.has_actual) return &form.missing;
    auto at = forms_.places().of(place.actual, place.target);
    bool const may_be_stock = adds_up && layout.actuals.size() > 1 && at >= stock_place_;
    bool const may_be_plain = is_bare && form.is_scaled && at >= scale_place_;
    if (may_be_stock || may_be_plain) return nullptr;
    if (form.is_range) {
        auto const is_far = [&] {
            return Fraction::of(place.actual, place.high) > rules_.profile.share_far_over;
        };
        if (form.is_share && is_far()) return nullptr;
        at = at * 3 + (place.actual < place.high ? 0U : place.actual == place.high ? 1U : 2U);
    }
    return &form.lines[at];
}

/// The verdict in words, and on a target of none: by what the cells say.
LineNumber* RowReader::by_texts(Row const& row) {
    auto const target = row.cells[row.layout.target];
    auto size = key_.size() + target.size() + row.layout.periods.size() + 2;
    for (auto const& actual : row.layout.actuals) size += row.cells[actual.column].size() + 1;
    if (size > TextKey::most) return nullptr;
    for (auto const text : {target, std::string_view{row.layout.periods}}) {
        key_.add(parted);
        key_.add(text);
    }
    for (auto const& actual : row.layout.actuals) {
        key_.add(parted);
        key_.add(row.cells[actual.column]);
    }
    return &known_texts_.get(key_.text(), [] { return LineNumber{0}; });
}

/// Adds what stands in the columns that decide beside name and path.
bool RowReader::add_more(Row& row, std::uint64_t& numbers) {
    auto const& layout = row.layout;
    auto const& cells = row.cells;
    auto const unit = cells[layout.unit], aggregation = cells[layout.aggregation];
    if (auto const text = cells[layout.values]; !text.empty()) {
        auto const values = value_named(values_words, text);
        if (!values) return false;
        row.values = *values;
    }
    if (!aggregation.empty() && !value_named(aggregation_words, aggregation)) return false;
    constexpr std::size_t most = TextKey::most / 4;
    if (unit.size() > most || aggregation.size() > most) return false;
    numbers |= std::uint64_t{unit.size()} << 40U | std::uint64_t{aggregation.size()} << 32U;
    key_.add(unit);
    key_.add(aggregation);
    return true;
}

/// Begins the key with all that decides beside target and actuals; false where that is odd.
bool RowReader::add_class(Row& row) {
    auto const& layout = row.layout;
    auto const name = classes_.of_name(row.cells[layout.name]);
    auto const path = classes_.of_path(row.cells[layout.path], form_);
    if (name == RowClasses::odd || path == RowClasses::odd) return false;
    auto numbers = std::uint64_t{name} << 16U | path;
    key_.resize(sizeof numbers);
    if (layout.has_more && !add_more(row, numbers)) return false;
    // Rows that say nothing of their values count what the run was asked for.
    numbers |= (row.values == Values::to_date ? 0ULL : 1ULL) << 48U;
    key_.set_front(numbers);
    return row.cells[layout.target].size() < TextKey::most / 4;
}

void RowReader::read(RowLayout const& layout, Cells const& cells, RowPlace& place) {
    auto const target = cells[layout.target];
    if (target.empty() || !usual_.are_usual(layout, cells, place.weight)) return;
    Row row{layout, cells, values_};
    if (!add_class(row)) return;
    auto const shared = key_.size();
    Figures figures;
    bool const has_form = take_figures(target, key_, figures);
    bool const has_figures = has_form && figures.count > 0 && figures.all[0].value > 0;
    if (has_figures) {
        row.form = key_.text().substr(shared);
        auto& form = known_forms_.get(key_.text(), [&] { return forms_.read(texts_of(row)); });
        if (form.is_plain && read_amounts(form, figures, place))
            place.line = by_place(row, form, place);
    } else if (has_form) {  // figures hardly come again, words do
        key_.resize(shared);
        place.line = by_texts(row);
    }
}

}  // namespace jixiao::bulk

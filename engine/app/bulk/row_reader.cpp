#include "app/bulk/row_reader.hpp"

#include "model/book/vocabulary.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

constexpr char parted = '\x1f';
/// Figures are below this in ten-thousandths of the target's unit, so that a year's sum is exact.
constexpr Tenths4 most = 100'000'000'000'000'000;

bool scale_up(Tenths4& value, std::int64_t scale) {
    if (value > most / scale) return false;
    value *= scale;
    return true;
}

void add_number(std::uint16_t number, TextKey& key) {
    key.add(static_cast<char>(number & 0xffU));
    key.add(static_cast<char>(number >> 8U));
}

bool starts_with_figure(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

}  // namespace

/// The row in hand.
struct RowReader::Row {
    RowLayout const& layout;
    Cells const& cells;
    std::string_view name, path, unit, aggregation;
    Values values = Values::to_date;
    std::string_view form;  // of the target
};

std::optional<RowNumbers> RowPlace::numbers() const {
    if (!has_target) return std::nullopt;
    return RowNumbers{Fraction::of(target, one), Fraction::of(actual, one),
                      Fraction::of(high, one)};
}

RowReader::RowReader(Rules const& rules, Asked const& asked, Form form)
    : rules_{rules},
      asked_{asked},
      form_{form},
      forms_{rules, *asked.period},
      classes_{rules.profile, rules.names},
      usual_{rules.units, asked.period->year(), form},
      stock_place_{forms_.places().of((Fraction{1} - rules.profile.stock_near) * 2)},
      scale_place_{forms_.places().of(Fraction{rules.profile.scale_over})} {}

TargetTexts RowReader::texts_of(Row const& row) const {
    TargetTexts texts;
    texts.form = row.form;
    texts.name = row.name;
    texts.unit = row.unit;
    texts.path = path_steps(row.path, form_);
    texts.aggregation = value_named(aggregation_words, row.aggregation);
    return texts;
}

TargetForm& RowReader::form_of(Row const& row) {
    return known_forms_.get(key_.text(), [&] { return forms_.read(texts_of(row)); });
}

ActualEnding const* RowReader::ending_of(Row const& row, TargetForm& form,
                                         std::string_view ending) {
    for (auto const& known : form.endings)
        if (known.text == ending) return &known;
    constexpr std::size_t most_endings = 12;
    if (form.endings.size() == most_endings) return nullptr;
    form.endings.push_back(forms_.read_ending(texts_of(row), ending));
    return &form.endings.back();
}

bool RowReader::read_target(TargetForm const& form, Figures const& figures, RowPlace& place) const {
    auto const& low = figures.all[0];
    auto const& high = figures.all[form.is_range ? 1 : 0];
    bool const may_be_date = low.may_be_date || high.may_be_date;
    place.target = low.value;
    place.high = high.value;
    return low.value > 0 && high.value >= low.value && !(form.may_be_date_else && may_be_date) &&
           scale_up(place.target, form.scale) && scale_up(place.high, form.high_scale) &&
           place.target <= form.whole;
}

/// What an actual comes to in the unit of the target; nothing for what is not read as usual.
std::optional<Tenths4> RowReader::read_amount(Row const& row, TargetForm& form,
                                              std::string_view text, bool& is_bare) {
    Figure figure;
    if (!take_figure(text, figure)) return std::nullopt;
    auto const* const ending = ending_of(row, form, text);
    bool const is_usual =
        ending && ending->is_plain && !(ending->may_be_date_else && figure.may_be_date);
    is_bare |= text.empty();
    bool const is_open_share = text.empty() && figure.value != 0 && figure.value <= form.open_share;
    if (!is_usual || is_open_share) return std::nullopt;
    if (!scale_up(figure.value, ending->scale) || figure.value > form.whole) return std::nullopt;
    return figure.value;
}

/// The place of A among the thresholds of T.
LineNumber* RowReader::by_place(Row const& row, TargetForm& form, RowPlace& place) {
    auto const& layout = row.layout;
    bool const adds_up = form.is_sum && row.values == Values::in_period;
    if (adds_up ? layout.overlap : !layout.are_apart) return nullptr;
    bool is_bare = false;
    bool is_missing = !layout.ends_with_period || (adds_up && !layout.are_complete);
    Tenths4 before = 0;
    for (auto const& each : layout.actuals) {
        auto const text = row.cells[each.column];
        bool const is_last = &each == &layout.actuals.back();
        if (text.empty()) {
            is_missing |= adds_up || is_last;
            continue;
        }
        auto const amount = read_amount(row, form, text, is_bare);
        if (!amount) return nullptr;
        bool const is_falling = form.is_sum && !adds_up && *amount < before;
        if (is_falling) return nullptr;
        before = *amount;
        place.actual = adds_up ? place.actual + *amount : *amount;
    }
    place.has_target = true;
    place.has_actual = !is_missing;
    if (is_missing) return &form.missing;
    auto at = forms_.places().of(place.actual, place.target);
    bool const may_be_stock = adds_up && layout.actuals.size() > 1 && at >= stock_place_;
    bool const may_be_plain = is_bare && form.is_scaled && at >= scale_place_;
    if (place.actual > form.whole || may_be_stock || may_be_plain) return nullptr;
    if (form.is_range) {
        Fraction const far = Fraction::of(place.high, one) * rules_.profile.share_far_over;
        if (form.is_share && Fraction::of(place.actual, one) > far) return nullptr;
        at = at * 3 + (place.actual < place.high ? 0U : place.actual == place.high ? 1U : 2U);
    }
    return &form.lines[at];
}

/// The verdict in words, and on a target of none: by what the cells say.
LineNumber* RowReader::by_texts(Row const& row) {
    auto const target = cell_at(row.cells, row.layout.target);
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

RowPlace RowReader::read(RowLayout const& layout, Cells const& cells) {
    RowPlace place;
    auto const target = cell_at(cells, layout.target);
    if (target.empty() || !usual_.are_usual(layout, cells, place.weight)) return place;
    Row row{layout,
            cells,
            cell_at(cells, layout.name),
            cell_at(cells, layout.path),
            cell_at(cells, layout.unit),
            cell_at(cells, layout.aggregation),
            asked_.values,
            {}};
    if (auto const text = cell_at(cells, layout.values); !text.empty()) {
        auto const values = value_named(values_words, text);
        if (!values) return place;
        row.values = *values;
    }
    bool const has_word = !row.aggregation.empty();
    if (has_word && !value_named(aggregation_words, row.aggregation)) return place;
    auto const name = classes_.of_name(row.name), path = classes_.of_path(row.path, form_);
    if (name == RowClasses::odd || path == RowClasses::odd) return place;
    constexpr std::size_t numbers_and_marks = 16;
    if (row.unit.size() + row.aggregation.size() + target.size() + numbers_and_marks >
        TextKey::most)
        return place;
    key_.clear();
    add_number(name, key_);
    add_number(path, key_);
    key_.add(row.values == Values::to_date ? 't' : 'p');
    key_.add(row.unit);
    key_.add(parted);
    key_.add(row.aggregation);
    key_.add(parted);
    auto const shared = key_.size();
    Figures figures;
    bool const has_form = take_figures(target, key_, figures);
    bool const has_figures = has_form && figures.count > 0 && figures.all[0].value > 0;
    if (!has_figures) {
        key_.resize(shared);
        // Figures hardly come again; words do.
        if (has_form) place.line = by_texts(row);
        return place;
    }
    row.form = key_.text().substr(shared);
    auto const in_words = [&](RowLayout::ActualColumn const& actual) {
        auto const text = cells[actual.column];
        return !text.empty() && !starts_with_figure(text);
    };
    if (std::any_of(layout.actuals.begin(), layout.actuals.end(), in_words)) return place;
    auto& form = form_of(row);
    if (form.is_plain && read_target(form, figures, place)) place.line = by_place(row, form, place);
    return place;
}

}  // namespace jixiao::bulk

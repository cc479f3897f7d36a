#include "target/grammar/dates.hpp"
#include "target/grammar/limit.hpp"
#include "target/grammar/per.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const total_word = x3::omit[x3::lit("共计") | "合计" | "累计" | "总计" | "总共" | "共" | "内"];
auto const from_word = x3::omit[x3::lit("从") | "由"];
auto const date_word = x3::omit[-(x3::lit("到") | "截至" | "至" | "在" | "于")];

/// 3年共, 三年累计, 2024-2026年累计: over how many years.
struct YearsTotal {
    int years = 0;
    std::size_t end = 0;
};
std::optional<YearsTotal> read_years_total(Input const& input, std::size_t at) {
    if (auto const dates = read_date_phrase(input, at)) {
        auto const years = whole_years(dates->deadline);
        auto const end = run(input, dates->end, total_word);
        if (!years || *years < 2 || !end) return std::nullopt;
        return YearsTotal{*years, *end};
    }
    auto const span = read_measure(input, at);
    if (!span || span->unit != "年" || span->low != span->high || span->low.scale() != 0)
        return std::nullopt;
    auto const end = run(input, span->end, total_word);
    auto const years = span->low.coefficient();
    if (!end || years < 1 || years > 30) return std::nullopt;
    return YearsTotal{static_cast<int>(years), *end};
}

/// A year before the number, or a day that the number is due by.
std::optional<DatePhrase> read_date_lead(Input const& input, std::size_t at) {
    auto const begin = run(input, at, date_word).value_or(at);
    auto const date = read_date_phrase(input, begin);
    if (!date || (date->is_figures && !date->due)) return std::nullopt;
    return date;
}

/// 从30%提高到: the value it starts from says nothing about the one it shall end at.
std::optional<std::size_t> skip_start_value(Input const& input, std::size_t at) {
    auto const from = run(input, at, from_word);
    if (!from) return std::nullopt;
    auto const start = read_measure(input, *from);
    if (!start) return std::nullopt;
    auto const change = read_change_word(input, start->end);
    if (!change || !change->end_value) return std::nullopt;
    return start->end;
}

/// The noun in 每所学校1名: skipped up to the number or comparator behind it.
std::size_t skip_counted_noun(Input const& input, std::size_t at) {
    auto here = at;
    for (int characters = 0; characters < 6 && here < input.text.size(); ++characters) {
        if (read_word_before(input, here) || read_measure(input, here)) return here;
        if (static_cast<unsigned char>(input.text[here]) < 0xE0) return at;
        here += character_bytes(input.text, here);
    }
    return at;
}

void add_per(Lead& lead, PerPhrase const& per, std::size_t at) {
    if (lead.per.word.empty()) {
        lead.per = per.per;
        lead.per_at = span_of(at, per.end);
    } else {
        lead.per = {lead.per.word + "·" + per.per.word, 1, false};
        lead.per_at.end = static_cast<std::uint32_t>(per.end);
    }
}

void add_qualifier(Lead& lead, Input const& input, std::size_t at, std::size_t end) {
    lead.qualifier += input.text.substr(at, end - at);
    if (lead.qualifier_at.empty()) lead.qualifier_at = span_of(at, end);
    lead.qualifier_at.end = static_cast<std::uint32_t>(end);
}

/// One more piece of the lead; false when none stands there.
bool take_piece(Lead& lead, Input const& input) {
    auto const at = lead.end;
    if (auto const years = read_years_total(input, at); years && lead.total_over_years == 0) {
        lead.total_over_years = years->years;
        lead.end = years->end;
    } else if (auto const start = skip_start_value(input, at)) {
        lead.end = *start;
    } else if (auto const per = read_per_before(input, at)) {
        add_per(lead, *per, at);
        lead.end = skip_counted_noun(input, per->end);
    } else if (auto const qualifier = skip_qualifier(input, at)) {
        add_qualifier(lead, input, at, *qualifier);
        lead.end = *qualifier;
    } else if (auto const change = read_change_word(input, at); change && change->end_value) {
        lead.controlled = change->controlled;
        lead.end_value = change->controlled ? std::nullopt : std::optional{change->direction};
        lead.end = change->end;
    } else if (auto const date = read_date_lead(input, at)) {
        auto const month_matters =
            date->due || date->deadline.by.day || date->deadline.by.month != 12;
        lead.dated = lead.dated || (month_matters && !date->is_year);
        lead.end = date->end;
    } else if (auto const word = skip_lead_word(input, at)) {
        lead.end = *word;
    } else {
        return false;
    }
    return lead.end > at;
}

}  // namespace

bool may_begin_lead(std::string_view text) {
    static FirstCharacters const first = [] {
        FirstCharacters all{"每从由到截至在±正比第介位处于"};
        all.add(first_of_lead_words());
        all.add(first_of_change_words());
        all.add(first_of_words_before());
        all.add(first_of_dates());
        all.add(first_of_measures());
        return all;
    }();
    return first.begin(text);
}

Comparator behind_lead(Limit limit, std::optional<Direction> end_value, bool controlled) {
    if (end_value) return EndValue{*end_value, std::move(limit)};
    if (controlled) {
        if (auto const* const bare = std::get_if<Stated>(&limit)) return AtMost{bare->value};
        if (auto* const about = std::get_if<About>(&limit)) about->wants_low = true;
    }
    return std::visit([](auto& known) { return Comparator{std::move(known)}; }, limit);
}

Lead read_lead(Input const& input, std::size_t at) {
    Lead lead;
    lead.end = at;
    while (lead.end < input.text.size() && take_piece(lead, input)) {
    }
    return lead;
}

}  // namespace jixiao::grammar

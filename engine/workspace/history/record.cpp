#include "workspace/history/record.hpp"

#include "base/refusal.hpp"
#include "report/data/json_text.hpp"
#include "report/data/json_values.hpp"
#include "report/data/verdict_json.hpp"
#include "report/words/words.hpp"

#include <array>

namespace jixiao::history {
namespace json = boost::json;
namespace {

template <class Word, std::size_t count>
Word word_named(std::array<Word, count> const& words, std::string_view name) {
    for (auto const word : words)
        if (name_of(word) == name) return word;
    throw Refusal{say("the history contains \"{0}\", which this version does not know", name),
                  say("use the version of the program that wrote it")};
}

/// "115家", "2%-5%"; the text where there is no amount.
std::string figure_in(json::object const& part) {
    auto const amount = text_in(part.at("amount"));
    if (amount.empty()) return text_in(part.at("text"));
    auto const* const high = part.if_contains("high");
    auto const end = high ? text_in(*high) : std::string{};
    // ≥5 and ≤5 have one amount: the canonical print tells them apart.
    auto const* const canonical = part.if_contains("canonical");
    return amount + (end.empty() ? "" : "-" + end) + text_in(part.at("unit")) +
           (canonical ? " " + text_in(*canonical) : std::string{});
}

Record record_in(json::object const& row) {
    Record record;
    record.id = row.at("id").as_string();
    record.table = row.at("table").as_string();
    record.goal = row.at("goal").as_string();
    record.name = row.at("name").as_string();
    record.status = status_named(row.at("status").as_string());
    record.state = state_named(row.at("state").as_string());
    if (auto const* const target = row.at("target").if_object()) {
        record.target = text_in(target->at("text"));
        record.target_figure = figure_in(*target);
    }
    if (auto const* const actual = row.at("actual").if_object()) {
        record.actual = text_in(actual->at("text"));
        record.actual_figure = figure_in(*actual);
    }
    record.achievement = number_in(row.at("achievement"));
    record.plan = number_in(row.at("plan"));
    record.progress_ratio = number_in(row.at("r"));
    return record;
}

/// What verdict_json does not have: who reports the row, and what they said of it.
void add_what_the_unit_said(json::object& row, Verdict const& verdict) {
    row["weight"] = number_or_null(verdict.indicator->weight);
    row["owner"] = text_or_null(verdict.indicator->owner.text());
    auto const said = verdict.actual ? verdict.actual->remarks() : Remarks{};
    row["action"] = text_or_null(said.action.text());
    row["cause"] = nullptr;
    if (said.reason)
        row["cause"] = {{"category", said.reason->category}, {"text", said.reason->text}};
}

}  // namespace

Record read_record(std::string text) {
    try {
        auto record = record_in(json::parse(text).as_object());
        record.json = std::move(text);
        return record;
    } catch (Refusal const&) {
        throw;
    } catch (std::exception const& error) {
        throw Refusal{say("the history contains a verdict that cannot be read: {0}", error.what()),
                      say("restore it from a backup")};
    }
}

std::vector<Record> records_of(Evaluation const& evaluation, Catalog const& catalog,
                               std::vector<std::optional<Period>> const& since) {
    std::vector<Record> records;
    records.reserve(evaluation.verdicts.size());
    for (auto const& verdict : evaluation.verdicts) {
        auto row = verdict_json(verdict, catalog);
        add_what_the_unit_said(row, verdict);
        if (!since.empty()) {
            auto const& first = since[records.size()];
            row["since"] = first ? json::value(first->text()) : json::value{};
        }
        auto record = record_in(row);
        record.json = json_text(row);
        records.push_back(std::move(record));
    }
    return records;
}

bool says_the_same(Record const& one, Record const& other) {
    return one.status == other.status && one.state == other.state &&
           one.target_figure == other.target_figure && one.actual_figure == other.actual_figure &&
           one.achievement == other.achievement && one.progress_ratio == other.progress_ratio;
}

std::string text_in(json::value const& value) {
    return value.is_string() ? std::string{value.as_string()} : std::string{};
}

std::optional<Fraction> number_in(json::value const& value) {
    auto text = text_in(value);
    for (; !text.empty(); text.pop_back())
        if (auto const number = Decimal::from_text(text)) return Fraction{*number};
    return std::nullopt;
}

Status status_named(std::string_view name) {
    return word_named(best_first, name);
}

State state_named(std::string_view name) {
    return word_named(all_states, name);
}

}  // namespace jixiao::history

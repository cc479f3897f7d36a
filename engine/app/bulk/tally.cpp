#include "app/bulk/tally.hpp"

#include "report/data/json_values.hpp"
#include "report/data/verdict_json.hpp"
#include "report/words/words.hpp"

#include <boost/json.hpp>

#include <stdexcept>

namespace jixiao::bulk {
namespace {

namespace json = boost::json;

constexpr int summary_version = 1;
constexpr std::string_view beginning = R"({"summary":)";

json::object tally_json(Tally const& tally) {
    auto const& sum = tally.roll_up;
    json::object weight{{"rated", tally.weight.text()}, {"green", tally.green_weight.text()}};
    return {{"status", name_of(sum.status)},
            {"counts", counts_json(sum)},
            {"coverage", {{"rated", sum.rated()}, {"expected", sum.expected()}}},
            {"weight", std::move(weight)}};
}

std::int64_t number_at(json::object const& object, char const* key) {
    auto const number = object.at(key).as_int64();
    if (number < 0) throw std::invalid_argument{key};
    return number;
}

int count_at(json::object const& counts, char const* key) {
    auto const number = number_at(counts, key);
    if (number > std::numeric_limits<int>::max()) throw std::invalid_argument{key};
    return static_cast<int>(number);
}

Fraction weight_at(json::object const& weight, char const* key) {
    auto const number = Decimal::from_text(weight.at(key).as_string());
    if (!number || number->is_negative()) throw std::invalid_argument{key};
    return *number;
}

Tally read_tally(json::object const& object) {
    auto const& counts = object.at("counts").as_object();
    RollUp sum;
    sum.green = count_at(counts, "green");
    sum.amber = count_at(counts, "amber");
    sum.red = count_at(counts, "red");
    sum.missing = count_at(counts, "missing");
    sum.not_due = count_at(counts, "not-due");
    sum.not_applicable = count_at(counts, "not-applicable");
    sum.undecidable = count_at(counts, "undecidable");
    sum.invalid = count_at(counts, "invalid");
    if (counts.contains("assumed")) sum.assumed = count_at(counts, "assumed");
    auto const& weight = object.at("weight").as_object();
    return {sum_of({sum}), weight_at(weight, "rated"), weight_at(weight, "green")};
}

}  // namespace

void Tally::add(Verdict const& verdict) {
    count_in(roll_up, verdict);
    auto const& stated = verdict.indicator->weight;
    if (!stated || verdict.state != State::rated) return;
    weight = weight + *stated;
    if (verdict.status == Status::green) green_weight = green_weight + *stated;
}

void Tally::add(Tally const& other) {
    roll_up = sum_of({roll_up, other.roll_up});
    weight = weight + other.weight;
    green_weight = green_weight + other.green_weight;
}

void Summary::add(Summary const& other) {
    records += other.records;
    unreadable += other.unreadable;
    left_out += other.left_out;
    with_errors += other.with_errors;
    all.add(other.all);
    for (auto const& [table, tally] : other.tables) tables[table].add(tally);
}

std::string summary_line(Summary const& summary) {
    auto content = tally_json(summary.all);
    json::object shown{{"version", summary_version},
                       {"records", summary.records},
                       {"unreadable", summary.unreadable},
                       {"left-out", summary.left_out},
                       {"with-errors", summary.with_errors}};
    for (auto const& [key, value] : content) shown[key] = value;
    json::array tables;
    for (auto const& [table, tally] : summary.tables) {
        json::object one{{"body", table.first}, {"table", table.second}};
        for (auto const& [key, value] : tally_json(tally)) one[key] = value;
        tables.push_back(std::move(one));
    }
    shown["tables"] = std::move(tables);
    return std::string{beginning} + json::serialize(shown) + "}";
}

bool is_summary(std::string_view line) {
    return line.starts_with(beginning);
}

Summary read_summary(std::string_view line) {
    try {
        auto const read = json::parse(json::string_view{line.data(), line.size()});
        auto const& shown = read.as_object().at("summary").as_object();
        if (shown.at("version").as_int64() != summary_version)
            throw std::invalid_argument{"version"};
        Summary summary;
        summary.records = number_at(shown, "records");
        summary.unreadable = number_at(shown, "unreadable");
        summary.left_out = number_at(shown, "left-out");
        summary.with_errors = number_at(shown, "with-errors");
        summary.all = read_tally(shown);
        for (auto const& one : shown.at("tables").as_array()) {
            auto const& table = one.as_object();
            std::pair<std::string, std::string> const name{table.at("body").as_string(),
                                                           table.at("table").as_string()};
            summary.tables[name].add(read_tally(table));
        }
        return summary;
    } catch (std::invalid_argument const&) {
        throw;
    } catch (std::exception const& error) {
        throw std::invalid_argument{error.what()};
    }
}

}  // namespace jixiao::bulk

// Records of a book in keys of several orders, among others like them whose figures count the other
// thing: each is judged as `evaluate` judges its row.

#include "app/bulk/export.hpp"
#include "report/data/verdict_json.hpp"
#include "tests/app/bulk/ways.hpp"
#include "tests/catch.hpp"

#include <boost/json.hpp>

#include <utility>

using namespace jixiao;
using namespace jixiao::tests;

namespace json = boost::json;

namespace mixed_book {
namespace {

std::vector<std::string> const compared{"status", "state", "flags", "rule"};

json::object part_of(json::object const& verdict) {
    json::object part;
    for (auto const& name : compared) part[name] = verdict.at(name);
    return part;
}

/// The record with its keys in another order, and one that decides nothing.
json::object in_other_order(json::object const& record) {
    json::object other{{"owner", "某处"}};
    for (auto i = record.size(); i-- > 0;) {
        auto const& [key, value] = *(record.begin() + static_cast<std::ptrdiff_t>(i));
        other[key] = value;
    }
    return other;
}

/// The record with figures that count the other thing.
json::object with_other_values(json::object record) {
    if (auto* const values = record.if_contains("values"))
        *values = *values == "to-date" ? "in-period" : "to-date";
    return record;
}

}  // namespace

TEST_CASE("records of a book among others of mixed shapes are judged as evaluate judges its rows") {
    auto const period = parse_period(GENERATE("2024Q1", "2024Q3")).value();
    auto const& workspace = real();
    auto const evaluation =
        evaluate(workspace.book, workspace.actuals, workspace.profile, workspace.units, period);
    auto const records = bulk::records_of(workspace, period);
    REQUIRE(records.size() == evaluation.verdicts.size());
    std::vector<json::object> lines;
    std::vector<std::pair<std::size_t, std::size_t>> rows;  // of which line, of which verdict
    for (int pass = 0; pass < 2; ++pass)                    // the second by what is remembered
        for (std::size_t i = 0; i < records.size(); ++i)
            for (auto const& record : {records[i], in_other_order(records[i])}) {
                lines.push_back(with_other_values(record));
                rows.emplace_back(lines.size(), i);
                lines.push_back(record);
            }
    Ways ways;
    ways.form = ways.to = bulk::Form::ndjson;
    ways.period = period;
    ways.fields = compared;
    ways.tells_problems = false;
    auto const verdicts =
        verdicts_of(judged(bulk::ndjson_of(lines), workspace.profile, ways, true));
    REQUIRE(verdicts.size() == lines.size() + 1);  // and the counts
    for (auto const& [line, row] : rows) {
        INFO(json::serialize(lines[line]));
        CHECK(json::serialize(part_of(json::parse(verdicts[line]).as_object())) ==
              json::serialize(part_of(verdict_json(evaluation.verdicts[row], english()))));
    }
}

}  // namespace mixed_book

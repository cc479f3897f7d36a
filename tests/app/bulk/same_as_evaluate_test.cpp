#include "app/bulk/export.hpp"
#include "report/data/verdict_json.hpp"
#include "rules/status/places_within.hpp"
#include "tests/app/bulk/stream.hpp"
#include "tests/bench/generated_book.hpp"
#include "tests/catch.hpp"
#include "tests/scratch.hpp"

#include <boost/json.hpp>

using namespace jixiao;
using namespace jixiao::tests;

namespace json = boost::json;

namespace {

/// What `evaluate` says of a workspace, one verdict a line, without the steps: those name the files
/// of the actuals.
std::vector<json::object> by_evaluate(Workspace const& workspace, Period period) {
    std::vector<json::object> verdicts;
    auto const evaluation =
        evaluate(workspace.book, workspace.actuals, workspace.profile, workspace.units, period);
    for (auto const& verdict : evaluation.verdicts) {
        verdicts.push_back(verdict_json(verdict, english()));
        verdicts.back().erase("derivation");
        // A record stands alone: the unit of its namesakes is a key of it.
        if (verdict.unit_from == UnitFrom::namesake) verdicts.back()["unit_from"] = "key";
    }
    return verdicts;
}

std::vector<json::object> lines_of(std::string const& text) {
    std::vector<json::object> verdicts;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        verdicts.push_back(json::parse(line).as_object());
        verdicts.back().erase("derivation");
        verdicts.back().erase("diagnostics");
    }
    return verdicts;
}

void check_same(Workspace const& workspace, Period period) {
    Judging judging;
    judging.period = period;
    auto const expected = by_evaluate(workspace, period);
    auto const records = bulk::records_of(workspace, period);
    auto const got = lines_of(judge(bulk::ndjson_of(records), judging).lines);
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        INFO(period.text() << " " << json::serialize(records[i]));
        CHECK(json::serialize(got[i]) == json::serialize(expected[i]));
    }
}

}  // namespace

TEST_CASE("the real book gives the same verdicts as records, field by field") {
    for (auto const* period : {"2024Q1", "2024H1", "2024Q3", "2024-10", "2024"})
        check_same(real(), *parse_period(period));
}

TEST_CASE("generated books give the same verdicts as records") {
    Scratch const scratch;
    auto const folder = bench::write_generated_book(scratch.path(), 600);
    check_same(load_workspace(folder), *parse_period("2024Q3"));
}

TEST_CASE("the real book gives the same verdicts as CSV and as NDJSON") {
    auto const period = *parse_period("2024Q3");
    auto const records = bulk::records_of(real(), period);
    std::vector<Diagnostic> refused;
    auto const csv = bulk::csv_of(records, refused);
    REQUIRE(csv);
    Judging judging;
    for (auto const& field : bulk::all_fields()) judging.fields.emplace_back(field.name);
    auto const by_lines = judge(bulk::ndjson_of(records), judging);
    judging.form = bulk::Form::csv;
    auto const by_rows = judge(*csv, judging);
    CHECK(by_rows.header.empty());
    CHECK(bulk::summary_line(by_rows.summary) == bulk::summary_line(by_lines.summary));
}

/// A line up to its problems, whose columns differ by the key that was put in front.
std::string without_problems(std::string const& line) {
    return line.substr(0, line.find(",\"diagnostics\""));
}

// A key that changes nothing sends a record the long way: both ways must come to the same.
TEST_CASE("the short way through a record and the long way agree on every byte") {
    Judging judging;
    judging.fields = {"id", "status", "state", "flags", "rule", "S", "r", "achievement"};
    for (auto const* period : {"2024Q1", "2024Q2", "2024Q3"}) {
        judging.period = parse_period(period).value();
        std::string shortly, in_full;
        for (auto const& record : bulk::records_of(real(), judging.period)) {
            auto line = json::serialize(record);
            shortly += line + "\n";
            in_full += R"({"waive":[],)" + line.substr(1) + "\n";
        }
        std::istringstream as{judge(shortly, judging).lines}, bs{judge(in_full, judging).lines};
        std::string x, y;
        while (std::getline(as, x) && std::getline(bs, y))
            CHECK(without_problems(x) == without_problems(y));
        CHECK((!as && !std::getline(bs, y)));
    }
}

// … with every step in words, too: a record has no file whose line a step could name.
TEST_CASE("the short way and the long way give the same derivations") {
    Judging judging;
    judging.period = parse_period("2024Q3").value();
    std::string shortly, in_full;
    for (auto const& record : bulk::records_of(real(), judging.period)) {
        auto line = json::serialize(record);
        shortly += line + "\n";
        in_full += R"({"waive":[],)" + line.substr(1) + "\n";
    }
    auto const brief = judge(shortly, judging).lines;
    std::istringstream as{brief}, bs{judge(in_full, judging).lines};
    for (std::string x, y; std::getline(as, x) && std::getline(bs, y);)
        CHECK(without_problems(x) == without_problems(y));
    CHECK(brief.find(":0") == std::string::npos);
    CHECK(brief.find("derivation") != std::string::npos);
}

// … also where a byte of the record is another one.
TEST_CASE("the short way never hides what the long way reports") {
    Judging judging;
    judging.fields = {"id", "status", "state", "rule", "r"};
    std::string shortly, in_full;
    auto const records = bulk::records_of(real(), judging.period);
    unsigned seed = 2024;
    auto const next = [&](std::size_t below) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<std::size_t>(seed >> 8) % below;
    };
    constexpr std::string_view bytes = "0159%.-,\"{}:[ ]亿万\\家次≥";
    for (int i = 0; i < 3000; ++i) {
        auto line = json::serialize(records[next(records.size())]);
        line[2 + next(line.size() - 3)] = bytes[next(bytes.size())];
        shortly += line + "\n";
        in_full += R"({"waive":[],)" + line.substr(1) + "\n";
    }
    auto const a = judge(shortly, judging), b = judge(in_full, judging);
    std::istringstream as{a.lines}, bs{b.lines}, text{shortly};
    for (std::string x, y; std::getline(as, x) && std::getline(bs, y);) {
        INFO(x << "\n" << y);
        CHECK(without_problems(x) == without_problems(y));
        CHECK((without_problems(x) == x) == (without_problems(y) == y));
    }
    CHECK(bulk::summary_line(a.summary) == bulk::summary_line(b.summary));
}

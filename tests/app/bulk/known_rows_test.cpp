// Rows that are remembered against every row judged for itself: the same bytes and the same counts,
// whatever the rows, the profile, the form and the number of threads. JIXIAO_MANY_ROWS=1 takes the
// sizes of a province in place of those that a debug build has time for.

#include "app/bulk/export.hpp"
#include "base/replaced.hpp"
#include "tests/app/bulk/mutated.hpp"
#include "tests/app/bulk/ways.hpp"
#include "tests/bench/peers/realistic.hpp"
#include "tests/bench/peers/record_files.hpp"
#include "tests/catch.hpp"
#include "tests/scratch.hpp"

#include <boost/json.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace jixiao;
using namespace jixiao::tests;
using bulk::Form;

namespace {

bool takes_many() {
    return std::getenv("JIXIAO_MANY_ROWS") != nullptr;
}

/// As CSV and as NDJSON.
struct Texts {
    std::string csv, ndjson;
};

std::string text_of(std::filesystem::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

template <class Source>
Texts drawn(std::size_t count, bool has_tables) {
    Scratch const folder;
    {
        Source source{real().book};
        bench::CsvFile csv{folder.path() / "csv", has_tables};
        bench::NdjsonFile ndjson{folder.path() / "ndjson"};
        for (; count > 0; --count) {
            auto const& record = source.next();
            csv.add(record);
            ndjson.add(record);
        }
    }
    return {text_of(folder.path() / "csv"), text_of(folder.path() / "ndjson")};
}

Texts exported(Period period) {
    auto const records = bulk::records_of(real(), period);
    std::vector<Diagnostic> refused;
    return {bulk::csv_of(records, refused).value(), bulk::ndjson_of(records)};
}

/// With the third quarter's figures as those of the rest of the year.
Texts until_the_end(Texts texts) {
    for (auto* const text : {&texts.csv, &texts.ndjson})
        for (auto at = text->find("2024Q3"); at != text->npos; at = text->find("2024Q3", at))
            text->replace(at, 6, "2024H2");
    return texts;
}

void check_both(Texts const& texts, Profile const& by, Ways ways) {
    ways.form = ways.to = Form::csv;
    CHECK(difference(texts.csv, by, ways) == "");
    ways.form = ways.to = Form::ndjson;
    CHECK(difference(texts.ndjson, by, ways) == "");
}

std::vector<std::string> const with_numbers{
    "id",   "body", "table", "name",        "target", "unit",   "T",     "A",     "aggregation",
    "plan", "S",    "r",     "achievement", "goal",   "status", "state", "flags", "rule"};

}  // namespace

TEST_CASE("rows of the real book that are remembered are as if judged for themselves") {
    auto const* const period = GENERATE("2024Q1", "2024Q3", "2024");
    Ways ways;
    ways.period = *parse_period(period);
    ways.fields = with_numbers;
    auto texts = exported(*ways.period);
    if (takes_many()) {  // twice, so that every row has one like it
        texts.csv += texts.csv.substr(texts.csv.find('\n') + 1);
        texts.ndjson += texts.ndjson;
    }
    check_both(texts, profile(), ways);
}

TEST_CASE("rows of every profile, to date and in period, are as if judged for themselves") {
    auto const* const name = GENERATE("cn-default", "hebei", "hefei", "hubei", "jilin", "shanxi",
                                      "sichuan-2025", "tianjin");
    auto const by = *built_in_profile(name);
    auto const count = takes_many() ? 200'000U : 120U;
    auto const benchmark = drawn<bench::RecordSource>(count, false);
    auto const realistic = drawn<bench::RealisticSource>(count, true);
    Ways ways;
    check_both(benchmark, by, ways);
    ways.period = *parse_period("2024");
    ways.fields = with_numbers;
    check_both(until_the_end(realistic), by, ways);
    ways.values = Values::to_date;
    check_both(until_the_end(benchmark), by, ways);
    ways.period = *parse_period("2024Q3");
    check_both(realistic, by, ways);
}

TEST_CASE("any number of threads writes what one does that remembers nothing") {
    auto const texts = drawn<bench::RealisticSource>(takes_many() ? 200'000 : 4000, true);
    Ways ways;
    auto const one_by_one = judged(texts.csv, profile(), ways, false);
    for (auto const jobs : {1U, 2U, 7U}) {
        ways.jobs = jobs;
        CHECK(judged(texts.csv, profile(), ways, true) == one_by_one);
    }
}

TEST_CASE("rows are as if judged for themselves however their lines and cells are written") {
    auto const plain = drawn<bench::RealisticSource>(takes_many() ? 20'000 : 600, true).csv;
    std::pair<char const*, std::string> const texts[] = {
        {"line ends of Windows", replaced(plain, "\n", "\r\n")},
        {"no last line end", plain.substr(0, plain.size() - 1)},
        {"a byte order mark", "\xEF\xBB\xBF" + plain},
        {"blank lines", replaced(plain, "\n", "\n \t\n\n")},
        {"quotes around some", replaced(plain, "产出指标/数量指标", "\"产出指标/数量指标\"")},
        {"line ends in quotes", replaced(plain, "R0000001", "\"R\n0000001\"")},
        {"quotes in quotes", replaced(plain, "R0000002", "\"R\"\"0000002\"")},
        {"apostrophes", replaced(plain, "R0000003", "'=R0000003")},
        {"a quote that is never closed", replaced(plain, "R00000044", "\"R00000044")},
        {"a cell too many", replaced(plain, "R0000005", "R,0000005")},
        {"controls", replaced(plain, "R0000006", "R\t0000006")},
        {"no UTF-8", replaced(plain, "R0000007",
                              "R\xFF"
                              "0000007")},
    };
    for (auto const& [what, text] : texts)
        for (auto const jobs : {1U, 3U}) {
            INFO(what);
            Ways ways;
            ways.jobs = jobs;
            CHECK(difference(text, profile(), ways) == "");
        }
}

TEST_CASE("rows that are judged at their own latest are as if judged for themselves") {
    auto const count = takes_many() ? 40'000U : 500U;
    auto texts = drawn<bench::RealisticSource>(count, true);
    auto const mutated = mutated_rows(drawn<bench::RecordSource>(count, false).csv, 7);
    // Every third row has nothing to say of the third quarter, and every seventh of any.
    std::string thinned;
    std::istringstream rows{texts.csv};
    std::size_t number = 0;
    for (std::string row; std::getline(rows, row); ++number) {
        auto const last = row.rfind(','), before = row.rfind(',', last - 1),
                   first = row.rfind(',', before - 1);
        if (number % 7 == 6)
            row.replace(first, row.npos, ",,,");
        else if (number % 3 == 2)
            row.erase(last + 1);
        thinned += row + "\n";
    }
    Ways ways;
    ways.fields = with_numbers;
    ways.fields.emplace_back("period");
    ways.period.reset();
    for (auto const values : {Values::in_period, Values::to_date}) {
        ways.values = values;
        ways.jobs = values == Values::to_date ? 3 : 1;
        CHECK(difference(thinned, profile(), ways) == "");
        CHECK(difference(mutated, profile(), ways) == "");
        check_both(exported(*parse_period("2024Q3")), profile(), ways);
    }
}

TEST_CASE("rates per period are as if judged for themselves") {
    auto const* const name = GENERATE("cn-default", "jilin", "tianjin");
    std::string rows = "id,path,name,target,values,2024Q1,2024Q2,2024Q3\n";
    int id = 0;
    for (std::string const target :
         {"≥1次/周", "2次/月", "≤3次/季度", "10次/年", "3-5次/月", "约4次/月", "≥5天/周", "30元/年",
          "≥8次/3年", "≥2次/工作日", "20场/年"})
        for (std::string const indicator : {"开展巡查", "每周工作时间", "投诉起数", "检查覆盖率"})
            for (std::string const actual :
                 {"0", "4", "5", "7", "7.5", "10", "13", "20", "39", "90"})
                for (std::string const ending :
                     {"次", "次/周", "次/月", "次/年", "", "天", "场", "元"})
                    for (std::string const values : {"to-date", "in-period"}) {
                        if (++id % 7 != 0 && !takes_many()) continue;
                        rows += std::to_string(id) + ",产出指标/数量指标," + indicator + "," +
                                target + "," + values + "," +
                                (id % 3 == 0 ? actual + ending : "2次") + ",3次," + actual +
                                ending + "\n";
                    }
    Ways ways;
    ways.fields = with_numbers;
    CHECK(difference(rows, *built_in_profile(name), ways) == "");
    ways.period = *parse_period("2024");
    CHECK(difference(rows, *built_in_profile(name), ways) == "");
}

TEST_CASE("verdicts in the other form, and with columns that are passed on") {
    auto const texts = drawn<bench::RecordSource>(300, false);
    Ways ways;
    ways.fields = with_numbers;
    ways.tells_problems = false;
    ways.to = Form::ndjson;
    CHECK(difference(texts.csv, profile(), ways) == "");
    ways.form = Form::ndjson;
    ways.to = Form::csv;
    CHECK(difference(texts.ndjson, profile(), ways) == "");
    ways.form = Form::csv;
    ways.passes = true;
    auto passing = texts.csv;
    passing.replace(passing.find("path"), 4, "=区县");
    CHECK(difference(passing, profile(), ways) == "");
}

TEST_CASE("rows with anything else in them are as if judged for themselves") {
    auto const many = takes_many();
    auto const whole_year = until_the_end(drawn<bench::RecordSource>(many ? 40'000 : 400, false));
    auto const three_quarters = drawn<bench::RecordSource>(many ? 40'000 : 400, false);
    for (std::uint64_t seed = 1; seed <= (many ? 9U : 3U); ++seed) {
        Ways ways;
        ways.fields = {"id", "status", "state", "flags", "rule", "T", "A", "S", "r", "achievement"};
        ways.values = seed % 3 == 0 ? Values::to_date : Values::in_period;
        ways.period = *parse_period(seed % 2 == 0 ? "2024" : "2024Q3");
        auto const& texts = seed % 2 == 0 ? whole_year : three_quarters;
        auto const by = *built_in_profile(seed % 4 == 3 ? "tianjin" : "cn-default");
        INFO(seed);
        CHECK(difference(mutated_rows(texts.csv, seed), by, ways) == "");
        ways.form = ways.to = Form::ndjson;
        CHECK(difference(mutated_lines(texts.ndjson, seed), by, ways) == "");
    }
}

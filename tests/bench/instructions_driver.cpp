// instructions_driver PHASE COUNT: does one phase of the job on about COUNT indicators and nothing
// that depends on time. instructions.py runs it under valgrind: with two counts, or once for what
// is measured whole.

#include "app/bulk/run.hpp"
#include "model/target/parse.hpp"
#include "read/workspace/workspace.hpp"
#include "report/report.hpp"
#include "report/terminal/terminal.hpp"
#include "report/year.hpp"
#include "rules/status/evaluate.hpp"
#include "tests/bench/generated_book.hpp"
#include "tests/bench/peers/realistic.hpp"
#include "tests/bench/peers/record_files.hpp"
#include "tests/scratch.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace jixiao;

namespace {

constexpr auto real_workspace = JIXIAO_SOURCE_DIR "/samples/hongshan-2024";

/// As many targets of the real tables, beginning again at the end.
std::size_t parse(std::size_t count) {
    auto const workspace = load_workspace(real_workspace);
    std::vector<std::string> texts;
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) texts.push_back(indicator.target.text);
    std::size_t read = 0;
    for (std::size_t i = 0; i < count; ++i)
        read += parse_target(texts[i % texts.size()], workspace.units).has_value() ? 1 : 0;
    return read;
}

constexpr std::size_t rows = 250;  // one table: reading several would depend on the threads

std::size_t load(std::size_t count) {
    tests::Scratch const folder;
    bench::write_generated_book(folder.path(), rows);
    std::size_t read = 0;
    for (std::size_t done = 0; done < count; done += rows)
        read += load_workspace(folder.path()).book.tables.front().goals.front().indicators.size();
    return read;
}

std::size_t evaluate(std::size_t count) {
    tests::Scratch const folder;
    bench::write_generated_book(folder.path(), rows);
    auto const workspace = load_workspace(folder.path());
    auto const period = *parse_period("2024Q3");
    std::size_t judged = 0;
    for (std::size_t done = 0; done < count; done += rows)
        judged += jixiao::evaluate(workspace.book, workspace.actuals, workspace.profile,
                                   workspace.units, period, Detail::verdicts)
                      .verdicts.size();
    return judged;
}

/// A whole book as it grows by tables: loaded, checked and evaluated once.
std::size_t book(std::size_t count) {
    tests::Scratch const folder;
    bench::write_generated_book(folder.path(), 7500);
    for (auto first = count / rows; first < 7500 / rows; ++first)
        for (auto const* name : {"indicators/table-{:05}.yaml", "actuals/2024Q3-{:05}.yaml"})
            std::filesystem::remove(folder.path() / fmt::format(fmt::runtime(name), first));
    auto const workspace = load_workspace(folder.path());
    return jixiao::evaluate(workspace.book, workspace.actuals, workspace.profile, workspace.units,
                            *parse_period("2024Q3"), Detail::verdicts)
        .verdicts.size();
}

/// Makes a file of a header and `count` records, at the same cost for every count.
template <class Source>
void make_records(std::filesystem::path const& file, std::size_t count, bool has_tables) {
    constexpr std::size_t all = 60'000;
    auto const workspace = load_workspace(real_workspace);
    {
        Source source{workspace.book};
        bench::CsvFile csv{file, has_tables};
        for (std::size_t i = 0; i < all; ++i) csv.add(source.next());
    }
    std::ifstream in{file, std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    std::vector<std::size_t> ends;  // of all lines
    for (std::size_t end = 0; (end = text.find('\n', end)) != text.npos;) ends.push_back(++end);
    std::filesystem::resize_file(file, ends.at(count));
}

/// The whole job of `jixiao evaluate` on the real workspace: files in, the report for a terminal
/// out.
std::size_t do_the_job() {
    auto const workspace = load_workspace(real_workspace);
    auto const year =
        evaluate_year(workspace.book, workspace.actuals, workspace.profile, workspace.units,
                      *parse_period("2024Q4"), {Detail::verdicts, false, false, true});
    return show_report(make_report(year, workspace.profile), Catalog{Language::zh}, {}).size();
}

/// Records of CSV to id and status, on one thread, with the counts of every table. They are read
/// from a file, as `jixiao bulk` does: what copies a text in memory, valgrind counts by its bytes.
template <class Source>
std::size_t judge_records(std::size_t count, bool has_tables) {
    tests::Scratch const folder;
    auto const file = folder.path() / "records.csv";
    make_records<Source>(file, count, has_tables);
    auto const profile = *built_in_profile("cn-default");
    auto const units = built_in_units();
    Catalog const catalog{Language::en};
    bulk::Written written;
    written.form = bulk::Form::csv;
    written.tells_problems = false;
    for (auto const* name : {"id", "status"}) written.fields.push_back(*bulk::find_field(name));
    std::size_t bytes = 0;
    bulk::Run run{{profile, units, catalog, {*parse_period("2024Q3"), Values::in_period}, written},
                  1,
                  [&](std::string_view text) { bytes += text.size(); }};
    std::ifstream in{file, std::ios::binary};
    std::vector<Diagnostic> diagnostics;
    run(in, "records", bulk::Form::csv, diagnostics);
    auto const summary = bulk::summary_line(run.summary());
    auto const judged = static_cast<std::size_t>(run.summary().records);
    return diagnostics.empty() && !summary.empty() && judged == count && bytes > count ? count : 0;
}

/// A header of as many columns that are passed on, and one row.
std::size_t judge_columns(std::size_t count) {
    auto const profile = *built_in_profile("cn-default");
    auto const units = built_in_units();
    Catalog const catalog{Language::en};
    bulk::Written written;
    written.form = bulk::Form::csv;
    written.fields = bulk::default_fields();
    std::string header = "id,name,target,2024Q3", row = "A,净增企业,≥115家,78家";
    for (std::size_t i = 0; i < count; ++i) {
        header += fmt::format(",x{:05}", i);
        row += ",y";
    }
    std::size_t bytes = 0;
    bulk::Run run{{profile, units, catalog, {*parse_period("2024Q3"), {}, true}, written},
                  1,
                  [&](std::string_view text) { bytes += text.size(); }};
    std::istringstream in{header + "\n" + row + "\n"};
    std::vector<Diagnostic> diagnostics;
    run(in, "records", bulk::Form::csv, diagnostics);
    return diagnostics.empty() && run.summary().records == 1 && bytes > count ? count : 0;
}

}  // namespace

int main(int argument_count, char** words) {
    if (argument_count != 3) return EXIT_FAILURE;
    std::string const phase = words[1];
    auto const count = std::stoull(words[2]);
    auto const done = phase == "start"       ? 1  // what a process costs that does nothing
                      : phase == "job"       ? do_the_job()
                      : phase == "parse"     ? parse(count)
                      : phase == "load"      ? load(count)
                      : phase == "evaluate"  ? evaluate(count)
                      : phase == "book"      ? book(count)
                      : phase == "bulk"      ? judge_records<bench::RecordSource>(count, false)
                      : phase == "realistic" ? judge_records<bench::RealisticSource>(count, true)
                      : phase == "columns"   ? judge_columns(count)
                                             : 0;
    return done > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

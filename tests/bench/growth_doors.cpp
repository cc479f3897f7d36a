#include "tests/bench/growth_doors.hpp"

#include "app/bulk/run.hpp"
#include "model/target/parse.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/workspace/read_table.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "rules/targets/lint.hpp"
#include "rules/targets/near_names.hpp"
#include "tests/fuzz/read_any.hpp"

#include <sstream>
#include <vector>

namespace jixiao {
namespace {

void read_records(std::string const& text, bulk::Form form, bool passes_unknown) {
    auto const profile = *built_in_profile("cn-default");
    auto const units = built_in_units();
    Catalog const catalog{Language::en};
    bulk::Written written;
    written.form = form;
    written.fields = bulk::default_fields();
    bulk::Run run{{profile, units, catalog, {*parse_period("2024Q3"), {}, passes_unknown}, written},
                  1,
                  [](auto) {}};
    std::istringstream in{text};
    std::vector<Diagnostic> found;
    run(in, "records", form, found);
}

}  // namespace

void read_targets(std::string const& text) {
    auto const units = built_in_units();
    for (int i = 0; i < 20; ++i) {  // more than what a process costs
        (void)parse_target(text, units);
        (void)parse_actual(text, units);
    }
}

void read_yaml(std::string const& text) {
    auto const units = built_in_units();
    std::vector<Diagnostic> found;
    auto const source = text_source("file", text, found);
    if (!source) return;
    (void)read_table(*source, units, found);
    (void)read_actuals(*source, units, found);
}

void read_ndjson(std::string const& text) {
    read_records(text, bulk::Form::ndjson, true);
}
void read_ndjson_strictly(std::string const& text) {
    read_records(text, bulk::Form::ndjson, false);
}
void read_csv(std::string const& text) {
    read_records(text, bulk::Form::csv, true);
}
void read_csv_strictly(std::string const& text) {
    read_records(text, bulk::Form::csv, false);
}

void import_document(std::string const& text) {
    (void)tests::read_any(text);
}

void review_targets(std::string const& text) {
    auto const units = built_in_units();
    std::vector<Diagnostic> found;
    auto table = read_table({"file", text}, units, found);
    Book book;
    book.tables.push_back(std::move(*table));
    (void)lint(book, built_in_lint_rules(), units, *built_in_profile("cn-default"),
               boost::gregorian::date{2024, 10, 8});
}

void compare_names(std::string const& text) {
    std::istringstream lines{text};
    std::vector<std::string> names;
    for (std::string name; std::getline(lines, name);) names.push_back(name);
    (void)near_names(names, built_in_lint_rules());
}

}  // namespace jixiao

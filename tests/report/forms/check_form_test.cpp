#include "report/forms/check_form.hpp"

#include "tests/catch.hpp"
#include "tests/report/forms/form_of_unit.hpp"

#include <fmt/format.h>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// "form-reason 17:3" …, of all forms; the file is named where it is one of the tables.
std::vector<std::string> found(std::string const& period,
                               forms::Kind kind = forms::Kind::monitoring) {
    auto const unit = forms_of_unit(kind, period);
    std::vector<std::string> all;
    for (auto const& form : unit->filled.forms)
        for (auto const& one : forms::check_form(form)) {
            auto const is_table = one.place.file.text().find("indicators/") != std::string::npos;
            all.push_back(
                fmt::format("{} {}{}", one.code, is_table ? "table " : "", one.place.line));
        }
    return all;
}

}  // namespace

TEST_CASE("check_form: what is missing is reported at its place", "[forms]") {
    CHECK(found("2024Q3") == std::vector<std::string>{
                                 "form-possibility 12",  // F-2, too far behind for a proposal
                                 "form-reason 14",       // F-4, amber
                                 "form-forecast 15",     // F-5, not due
                                 "form-possibility 15",  // …
                                 "form-actual table 14"  // F-6
                             });
}

TEST_CASE("check_form: without any actual every row is asked for", "[forms]") {
    auto const all = found("2024Q1");
    CHECK(std::count_if(all.begin(), all.end(),
                        [](auto const& one) { return one.starts_with("form-actual table"); }) == 7);
}

TEST_CASE("check_form: a self-evaluation wants reasons for lost points, and all scores",
          "[forms]") {
    CHECK(found("2024", forms::Kind::self_evaluation) ==
          std::vector<std::string>{
              "form-reason 8",       // F-2: below its weight, and no reason
              "form-budget table 1"  // the project has no spending
          });
}

#include "base/refusal.hpp"
#include "system/leftovers.hpp"
#include "system/write_file.hpp"
#include "system/write_files.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/scratch.hpp"

#include <set>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::set<std::string> names_in(fs::path const& folder) {
    std::set<std::string> names;
    for (auto const& entry : fs::directory_iterator{folder})
        names.insert(entry.path().filename().string());
    return names;
}

/// No process has this number.
constexpr auto const* killed = "999999999";

void write(fs::path const& file, std::string const& text, bool as_a_set) {
    if (as_a_set)
        write_files({{file, text}});
    else
        write_file(file, text);
}

}  // namespace

TEST_CASE("system: a save removes what a killed one has left of its file", "[system]") {
    Scratch const scratch;
    auto const file = scratch.path() / "2024Q3.yaml";
    for (auto const* word : {"new", "old"})
        put(file.string() + "." + killed + "." + word, "period: 20");
    write(file, "period: 2024Q3\n", GENERATE(true, false));
    CHECK(names_in(scratch.path()) == std::set<std::string>{"2024Q3.yaml"});
    CHECK(read_whole(file) == "period: 2024Q3\n");
}

TEST_CASE("system: a save leaves alone what is not left of its file", "[system]") {
    Scratch const scratch;
    auto const file = scratch.path() / "2024Q3.yaml";
    auto const kept = GENERATE(as<std::string>{},
                               "2024Q3.yaml.1.new",          // of a process that runs
                               "2024Q2.yaml.999999999.new",  // of another file
                               "2024Q3.yaml.new", "2024Q3.yaml.x.new", "2024Q3.yaml.999999999.bak");
    put(scratch.path() / kept, "mine");
    write(file, "period: 2024Q3\n", GENERATE(true, false));
    CHECK(names_in(scratch.path()) == std::set<std::string>{"2024Q3.yaml", kept});
}

TEST_CASE("system: a set of files is written whole or not at all", "[system]") {
    Scratch const scratch;
    put(scratch.path() / "a.yaml", "old a");
    put(scratch.path() / "c.yaml/is a folder", "");  // no file can take its place
    CHECK_THROWS_AS(write_files({{scratch.path() / "a.yaml", "new a"},
                                 {scratch.path() / "b.yaml", "new b"},
                                 {scratch.path() / "c.yaml", "new c"}}),
                    Refusal);
    CHECK(names_in(scratch.path()) == std::set<std::string>{"a.yaml", "c.yaml"});
    CHECK(read_whole(scratch.path() / "a.yaml") == "old a");
}

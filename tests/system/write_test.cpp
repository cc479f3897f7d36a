#include "base/refusal.hpp"
#include "system/leftovers.hpp"
#include "system/set_record.hpp"
#include "system/write_file.hpp"
#include "system/write_files.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/scratch.hpp"

#include <set>
#include <unistd.h>

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

namespace {

/// What a run that was killed had written of a set: the new texts, the old ones under other names,
/// and the record, with the word that says what was to become of it.
void put_begun_set(fs::path const& folder, std::string const& word) {
    auto const put_beside = [&](std::string const& file, std::string const& ending,
                                std::string const& text) {
        put(folder / (file + "." + killed + "." + ending), text);
    };
    put(folder / "a.yaml", "new a");  // in its place already
    put_beside("a.yaml", "old", "old a");
    put(folder / "sub/b.yaml", "old b");
    put_beside("sub/b.yaml", "new", "new b");
    put_beside("sub/b.yaml", "old", "old b");
    put_beside("c.yaml", "new", "new c");
    using namespace std::string_literals;
    put_beside("jixiao", word, "old a.yaml\0old sub/b.yaml\0new c.yaml\0"s);
}

}  // namespace

TEST_CASE("system: a set that a killed run had begun is completed", "[system]") {
    Scratch const scratch;
    put_begun_set(scratch.path(), "set");
    CHECK(take_up_sets({scratch.path()}));
    CHECK(names_in(scratch.path()) == std::set<std::string>{"a.yaml", "c.yaml", "sub"});
    CHECK(names_in(scratch.path() / "sub") == std::set<std::string>{"b.yaml"});
    CHECK(read_whole(scratch.path() / "a.yaml") == "new a");
    CHECK(read_whole(scratch.path() / "sub/b.yaml") == "new b");
    CHECK(read_whole(scratch.path() / "c.yaml") == "new c");
    CHECK_FALSE(take_up_sets({scratch.path()}));
}

TEST_CASE("system: a set that a killed run was taking back is taken back", "[system]") {
    Scratch const scratch;
    put_begun_set(scratch.path(), "undo");
    CHECK(take_up_sets({scratch.path()}));
    CHECK(names_in(scratch.path()) == std::set<std::string>{"a.yaml", "sub"});
    CHECK(names_in(scratch.path() / "sub") == std::set<std::string>{"b.yaml"});
    CHECK(read_whole(scratch.path() / "a.yaml") == "old a");
    CHECK(read_whole(scratch.path() / "sub/b.yaml") == "old b");
}

TEST_CASE("system: writing takes up what is begun there first", "[system]") {
    Scratch const scratch;
    put_begun_set(scratch.path(), "set");
    write_files({{scratch.path() / "a.yaml", "newer a"}, {scratch.path() / "d.yaml", "new d"}});
    CHECK(names_in(scratch.path()) == std::set<std::string>{"a.yaml", "c.yaml", "d.yaml", "sub"});
    CHECK(read_whole(scratch.path() / "a.yaml") == "newer a");
    CHECK(read_whole(scratch.path() / "sub/b.yaml") == "new b");
}

TEST_CASE("system: no record leads out of its folder", "[system]") {
    using namespace std::string_literals;
    Scratch const scratch;
    auto const unit = scratch.path() / "unit";
    auto const stranger = scratch.path() / "stranger.yaml";
    put(stranger, "mine");
    put(stranger.string() + "." + killed + ".new", "theirs");
    put(unit / "jixiao.yaml", "");
    fs::create_symlink("..", unit / "link");
    for (auto const& way : {"../stranger.yaml"s, "link/stranger.yaml"s, stranger.string()}) {
        auto const word = GENERATE("set", "undo");
        put(unit / ("jixiao."s + killed + "." + word), "new " + way + "\0"s);
        take_up_sets({unit});
        CHECK(read_whole(stranger) == "mine");
        CHECK(names_in(unit) == std::set<std::string>{"jixiao.yaml", "link"});
    }
}

TEST_CASE("system: the record of a set is found above the folders of its files", "[system]") {
    Scratch const scratch;
    auto const word = GENERATE("set", "undo");
    put_begun_set(scratch.path(), word);
    fs::create_directories(scratch.path() / "other/deep");
    CHECK_FALSE(take_up_sets({}));
    CHECK_FALSE(take_up_sets({"", "nowhere/at all"}));
    CHECK_FALSE(take_up_sets({scratch.path() / "sub"}));  // all of whose files are there
    CHECK(take_up_sets({scratch.path() / "sub/", scratch.path() / "other/deep"}));
    CHECK(names_in(scratch.path() / "sub") == std::set<std::string>{"b.yaml"});
    CHECK(read_whole(scratch.path() / "a.yaml") ==
          (word == std::string{"set"} ? "new a" : "old a"));
}

TEST_CASE("system: a process of another user, who may not be asked, is not gone", "[system]") {
    if (::geteuid() != 0) SUCCEED("process 1 is another user's in the cases above");
    if (::geteuid() != 0) return;
    Scratch const scratch;
    fs::permissions(scratch.path(), fs::perms::others_all, fs::perm_options::add);
    put(scratch.path() / "2024Q3.yaml.1.new", "theirs");
    constexpr uid_t nobody = 65534;
    REQUIRE(::setresuid(nobody, nobody, 0) == 0);
    auto const left = left_by_gone_runs(scratch.path(), {"2024Q3.yaml"});
    REQUIRE(::setresuid(0, 0, 0) == 0);
    CHECK(left.empty());
}

TEST_CASE("system: the set of a run that goes on is left to it", "[system]") {
    Scratch const scratch;
    put(scratch.path() / "jixiao.1.set", "new a.yaml");
    put(scratch.path() / "a.yaml.1.new", "new a");
    CHECK_FALSE(take_up_sets({scratch.path()}));
    CHECK(names_in(scratch.path()) == std::set<std::string>{"jixiao.1.set", "a.yaml.1.new"});
}

#include "workspace/entries/propose.hpp"

#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/workspace/watch/unit.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

auto const q3 = *parse_period("2024Q3");

/// A workspace of two indicators, and what is proposed for it.
struct Given {
    Scratch scratch;
    LoadCache cache;
    Workspace workspace;
    Given() {
        put_live_unit(scratch.path(), "6家");
        workspace = load_workspace(
            scratch.path(),
            [](auto const& path, std::error_code&) { return read_whole(path.string()); }, &cache);
    }
    entries::NewEntry entry(std::string const& name, std::string const& value) const {
        entries::NewEntry given;
        given.names = {name};
        if (!value.empty()) given.value = value;
        return entries::checked_entry(workspace.book, NameIndex{workspace.book}, given);
    }
    entries::Proposal propose(std::vector<entries::NewEntry> const& entries) {
        return entries::propose({workspace, scratch.path(), &cache}, q3, entries);
    }
    std::string file() const { return (scratch.path() / "actuals/2024Q3.yaml").string(); }
};

}  // namespace

TEST_CASE("propose: shows what would be found and judged, and writes nothing", "[entries]") {
    Given given;
    auto const before = read_whole(given.file());
    auto const [value, status, is_refused] = GENERATE(table<std::string, Status, bool>({
        {"8家", Status::green, false},
        {"2家", Status::red, false},
        {"2佳", Status::unrated, true},
    }));
    CAPTURE(value);
    auto const proposal = given.propose({given.entry("A-1", value), given.entry("A-2", "99%")});
    auto const& verdicts = proposal.evaluation.verdicts;
    CHECK(verdicts.front().status == status);
    CHECK(proposal.is_refused() == is_refused);
    REQUIRE(proposal.files.size() == 1);
    CHECK(proposal.files.front().entries.size() == 2);
    CHECK(read_whole(given.file()) == before);
}

TEST_CASE("propose: an entry for nobody, or one that says nothing, is refused", "[entries]") {
    Given given;
    CHECK_THROWS_AS(given.entry("没有这个", "1家"), Refusal);
    CHECK_THROWS_AS(given.entry("A-1", ""), Refusal);
    CHECK_THROWS_AS(
        entries::propose({given.workspace, given.scratch.path()}, *parse_period("2024Q1"), {}),
        Refusal);
}

TEST_CASE("lock_period: completes the set of files that a killed run had begun", "[entries]") {
    Given given;
    auto const fresh = given.file() + ".999999999.new";  // no process has this number
    put(fresh, "period: 2024Q3\nactuals:\n  A-1: 9家\n");
    put(given.scratch.path() / "jixiao.999999999.set", "old actuals/2024Q3.yaml");
    auto const lock = entries::lock_period(given.workspace, q3);
    CHECK(read_whole(given.file()) == "period: 2024Q3\nactuals:\n  A-1: 9家\n");
    CHECK_FALSE(std::filesystem::exists(fresh));
    CHECK_FALSE(std::filesystem::exists(given.scratch.path() / "jixiao.999999999.set"));
}

TEST_CASE("commit: writes what was proposed, and nothing over what somebody else wrote",
          "[entries]") {
    Given given;
    auto const proposal = given.propose({given.entry("A-1", "8家")});
    SECTION("nobody wrote meanwhile") {
        entries::commit(proposal);
        CHECK(read_whole(given.file()) == proposal.files.front().after);
    }
    SECTION("somebody did") {
        save_by_renaming(given.file(), "period: 2024Q3\nactuals:\n  合格率: 90%\n");
        CHECK_THROWS_AS(entries::commit(proposal), entries::Changed);
        CHECK(read_whole(given.file()) == "period: 2024Q3\nactuals:\n  合格率: 90%\n");
    }
}

TEST_CASE("propose: a file that is no file of actuals is reported with the reason", "[entries]") {
    Given given;
    put(given.file(), "period: 2024Q3\nactuals: [\n");
    CHECK_THROWS_AS(given.propose({given.entry("A-1", "8家")}), entries::Unreadable);
}

TEST_CASE("propose: a file that was broken before the workspace was read is reported, too",
          "[entries]") {
    auto const text = GENERATE(as<std::string>{}, "period: 2024Q3\nactuals: {乙: [}\n", "- 6家\n",
                               "period: 2024Q3\nactuals: [\n");
    CAPTURE(text);
    Given given;
    put(given.file(), text);
    given.workspace = load_workspace(given.scratch.path());
    try {
        given.propose({given.entry("A-1", "8家")});
        FAIL("nothing was refused");
    } catch (entries::Unreadable const& unreadable) {
        CHECK(has_errors(unreadable.diagnostics));
        CHECK(unreadable.diagnostics.front().place.file == given.file());
    }
}

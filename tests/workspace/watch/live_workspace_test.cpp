#include "workspace/watch/live_workspace.hpp"

#include "tests/catch.hpp"
#include "tests/workspace/watch/unit.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

using Edit = void (*)(fs::path const& folder);

std::string value_of(watch::LiveWorkspace const& live, std::size_t member = 0) {
    auto const& all = live.members().at(member).workspace->actuals.all;
    return all.empty() ? "" : all.front().text.text();
}

}  // namespace

TEST_CASE("live: whatever way a file is saved, the workspace follows", "[watch]") {
    Scratch const scratch;
    auto const& folder = scratch.path();
    put_live_unit(folder, "4家");
    watch::LiveWorkspace live{folder};
    CHECK(value_of(live) == "4家");
    auto const file = folder / "actuals/2024Q3.yaml";
    auto const [way, edit] = GENERATE(table<std::string, Edit>({
        {"in place, same size",
         [](fs::path const& at) {
             put(at / "actuals/2024Q3.yaml", "period: 2024Q3\nactuals:\n  新增企业: 5家\n");
         }},
        {"renamed over",
         [](fs::path const& at) {
             save_by_renaming(at / "actuals/2024Q3.yaml",
                              "period: 2024Q3\nactuals:\n  新增企业: 5家\n");
         }},
        {"removed and made again",
         [](fs::path const& at) {
             fs::remove(at / "actuals/2024Q3.yaml");
             put(at / "actuals/2024Q3-again.yaml", "period: 2024Q3\nactuals:\n  新增企业: 5家\n");
         }},
        {"another folder named",
         [](fs::path const& at) {
             put(at / "other/2024Q3.yaml", "period: 2024Q3\nactuals:\n  新增企业: 5家\n");
             put(at / "jixiao.yaml", "indicators: indicators\nactuals: other\n");
         }},
    }));
    CAPTURE(way);
    edit(folder);
    CHECK(live.refresh());
    CHECK(value_of(live) == "5家");
    auto const version = live.members().front().version;
    CHECK_FALSE(live.refresh());
    CHECK(live.members().front().version == version);
}

TEST_CASE("live: two saves within one tick of the clock, of one size, are both seen", "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path(), "4家");
    watch::LiveWorkspace live{scratch.path()};
    auto const file = scratch.path() / "actuals/2024Q3.yaml";
    for (auto const* value : {"5家", "6家", "7家", "5家", "6家", "7家"}) {
        auto const at = fs::last_write_time(file);
        put_live_unit(scratch.path(), value);
        fs::last_write_time(file, at);
        live.refresh();
        CHECK(value_of(live) == value);
    }
}

TEST_CASE("live: a file that is touched or that nobody names changes nothing", "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path(), "4家");
    watch::LiveWorkspace live{scratch.path()};
    put(scratch.path() / "actuals/.2024Q3.yaml.swp", "x");
    put(scratch.path() / "notes.txt", "x");
    fs::last_write_time(scratch.path() / "actuals/2024Q3.yaml", fs::file_time_type::clock::now());
    CHECK_FALSE(live.refresh());
}

TEST_CASE("live: a jixiao.yaml that is away leaves the workspace as it was, and says so",
          "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path(), "4家");
    watch::LiveWorkspace live{scratch.path()};
    fs::rename(scratch.path() / "jixiao.yaml", scratch.path() / "away");
    CHECK(live.refresh());
    REQUIRE(live.trouble().size() == 1);
    CHECK(live.trouble().front().code == "file-missing");
    CHECK(value_of(live) == "4家");
    CHECK_FALSE(live.refresh());
    CHECK(live.trouble().size() == 1);
    fs::rename(scratch.path() / "away", scratch.path() / "jixiao.yaml");
    CHECK(live.refresh());
    CHECK(live.trouble().empty());
}

TEST_CASE("live: of several workspaces only those that changed are made again", "[watch]") {
    Scratch const scratch;
    put(scratch.path() / "jixiao.yaml", "workspaces: units\n");
    put_live_unit(scratch.path() / "units/a", "4家");
    put_live_unit(scratch.path() / "units/b", "5家");
    fs::create_directory(scratch.path() / "units/c");
    watch::LiveWorkspace live{scratch.path()};
    REQUIRE(live.members().size() == 2);
    auto const a = live.members()[0].workspace, b = live.members()[1].workspace;
    put_live_unit(scratch.path() / "units/b", "6家");
    CHECK(live.refresh());
    CHECK(live.members()[0].workspace == a);
    CHECK(live.members()[1].workspace != b);
    CHECK(value_of(live, 1) == "6家");
    put_live_unit(scratch.path() / "units/c", "7家");
    CHECK(live.refresh());
    REQUIRE(live.members().size() == 3);
    CHECK(value_of(live, 2) == "7家");
    fs::remove_all(scratch.path() / "units/a");
    CHECK(live.refresh());
    REQUIRE(live.members().size() == 2);
    CHECK(value_of(live) == "6家");
}

TEST_CASE("live: what the cache knows is what a whole load would give", "[watch]") {
    Scratch const scratch;
    put_live_unit(scratch.path(), "4家");
    LoadCache cache;
    for (auto const* value : {"4家", "5佳", "5佳", "6家", "部分", "6家"}) {
        put_live_unit(scratch.path(), value);
        for (auto const* units : {"", "units: units.yaml\n"}) {
            put(scratch.path() / "jixiao.yaml",
                std::string{"indicators: indicators\nactuals: actuals\n"} + units);
            put(scratch.path() / "units.yaml", "units:\n  - {word: 佳, dimension: count}\n");
            auto const whole = load_workspace(scratch.path());
            auto const cached = load_workspace(scratch.path(), read_bytes, &cache);
            CHECK(cached.diagnostics == whole.diagnostics);
            CHECK(cached.sources == whole.sources);
            REQUIRE(cached.actuals.all.size() == whole.actuals.all.size());
            CHECK(cached.actuals.all.front().text == whole.actuals.all.front().text);
            CHECK(cached.book.tables.size() == whole.book.tables.size());
        }
    }
}

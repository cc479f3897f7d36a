#include "workspace/watch/folder_events.hpp"

#include "tests/catch.hpp"
#include "tests/workspace/watch/unit.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

TEST_CASE("events: saves, renames, new and removed files wake", "[watch]") {
    Scratch const scratch;
    auto const file = scratch.path() / "a.yaml";
    put(file, "x");
    watch::FolderEvents events;
    REQUIRE(events.descriptor() >= 0);
    REQUIRE(events.follow({scratch.path()}));
    CHECK_FALSE(events.wait(1ms));
    put(file, "y");
    CHECK(events.wait(2s));
    CHECK_FALSE(events.wait(1ms));
    save_by_renaming(file, "z");
    CHECK(events.wait(2s));
    put(scratch.path() / "b.yaml", "x");
    CHECK(events.wait(2s));
    fs::remove(file);
    CHECK(events.wait(2s));
}

TEST_CASE("events: folders come and go", "[watch]") {
    Scratch const scratch;
    auto const one = scratch.path() / "one", other = scratch.path() / "other";
    fs::create_directory(one);
    watch::FolderEvents events;
    CHECK_FALSE(events.follow({one, other}));  // one of them cannot be followed yet
    fs::create_directory(other);
    CHECK(events.follow({other}));
    events.drain();
    put(one / "a", "x");
    CHECK_FALSE(events.wait(1ms));
    put(other / "a", "x");
    CHECK(events.wait(2s));
    fs::remove_all(other);
    fs::create_directory(other);
    CHECK(events.follow({other}));
    events.drain();
    put(other / "a", "x");
    CHECK(events.wait(2s));
}

#include "system/write_file.hpp"
#include "tests/app/cli/file_limit.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <sys/stat.h>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::size_t count_entries(fs::path const& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

tests::Outcome report_to(std::string const& output) {
    return start_in_english({"report", "-C", "unit", "-o", output});
}

}  // namespace

TEST_CASE("output: a full disk leaves the old file and nothing beside it", "[cli]") {
    Scratch const scratch;
    auto const file = scratch.path() / "page.html";
    put(file, "old");
    FileLimit const limit{10'000};
    auto const outcome = report_to(file.string());
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("cannot write " + file.string()) != std::string::npos);
    CHECK(read_whole(file) == "old");
    CHECK(count_entries(scratch.path()) == 1);
}

TEST_CASE("output: a full disk leaves no report of several units", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "all/jixiao.yaml", "workspaces: [one, two]\n");
    for (auto const* unit : {"one", "two"})
        fs::copy(JIXIAO_SOURCE_DIR "/tests/app/unit", scratch.path() / "all" / unit,
                 fs::copy_options::recursive);
    put(scratch.path() / "out/index.html", "old");
    FileLimit const limit{10'000};
    auto const outcome = start({"report", "-C", (scratch.path() / "all").string(), "-o",
                                (scratch.path() / "out").string()});
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(read_whole(scratch.path() / "out/index.html") == "old");
    CHECK(count_entries(scratch.path() / "out") == 1);
}

TEST_CASE("output: what cannot take the report is named, and stays as it is", "[cli]") {
    Scratch const scratch;
    auto const there = scratch.path().string();
    put(scratch.path() / "read-only.html", "old");
    ::chmod((there + "/read-only.html").c_str(), 0444);
    fs::create_symlink("loop.html", scratch.path() / "loop.html");
    fs::create_symlink("none/page.html", scratch.path() / "astray.html");
    auto const before = count_entries(scratch.path());
    // Nobody, not even root, makes a file in /proc.
    auto const file =
        GENERATE_COPY(as<std::string>{}, "/proc/page.html", "/dev/full", there + "/read-only.html",
                      there + "/loop.html", there + "/astray.html");
    auto const outcome = report_to(file);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("cannot write " + file) != std::string::npos);
    CHECK(read_whole(scratch.path() / "read-only.html") == "old");
    CHECK(count_entries(scratch.path()) == before);
}

TEST_CASE("output: a folder that takes no files is an error", "[cli]") {
    auto const outcome = report_to("/proc");
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("cannot write /proc/") != std::string::npos);
}

TEST_CASE("output: a link to a file that is not there makes that file", "[cli]") {
    Scratch const scratch;
    fs::create_symlink("real.html", scratch.path() / "link.html");
    write_file(scratch.path() / "link.html", "new");
    CHECK(fs::is_symlink(scratch.path() / "link.html"));
    CHECK(read_whole(scratch.path() / "real.html") == "new");
}

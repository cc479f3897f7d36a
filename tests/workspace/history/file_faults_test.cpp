#include "tests/app/cli/file_limit.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/workspace/history/given.hpp"

#include <unistd.h>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

/// Root may write everywhere: someone else until this dies.
class AsNobody {
public:
    AsNobody() {
        if (::geteuid() == 0 && ::seteuid(65534) != 0) FAIL("cannot become another user");
    }
    AsNobody(AsNobody const&) = delete;
    AsNobody& operator=(AsNobody const&) = delete;
    ~AsNobody() {
        if (::getuid() == 0 && ::seteuid(0) != 0) std::abort();
    }
};

void check_refused(tests::Outcome const& outcome, std::string const& said) {
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(has(outcome.err, said));
}

}  // namespace

TEST_CASE("faults: a full disk records nothing and loses nothing", "[history]") {
    GivenUnit unit;
    REQUIRE(unit.close().code == 0);
    auto const before = unit.run({"history", "--format", "json"}).out;
    auto const size = fs::file_size(unit.environment.history);
    for (auto const room : {std::size_t{0}, std::size_t{4096}, std::size_t{8192}}) {
        FileLimit const limit{size + room};
        check_refused(unit.run({"close", "2024Q2", "--with-gaps"}), "没有记录任何内容");
    }
    CHECK(unit.run({"history", "--format", "json"}).out == before);
    CHECK(unit.run({"close", "2024Q2", "--with-gaps"}).code == 0);
    CHECK(unit.closings() == 2);
}

TEST_CASE("faults: a disk that is full from the start leaves no closing", "[history]") {
    GivenUnit const unit;
    for (auto const bytes : {std::size_t{0}, std::size_t{4096}, std::size_t{40960}}) {
        FileLimit const limit{bytes};
        check_refused(unit.close(), "没有记录任何内容");
    }
    CHECK(unit.closings() == 0);
    CHECK(unit.close().code == 0);
}

TEST_CASE("faults: a folder that cannot be written is named", "[history]") {
    GivenUnit unit;
    fs::permissions(unit.scratch.path(), fs::perms{0755});
    fs::create_directory(unit.scratch.path() / "locked");
    unit.environment.history = (unit.scratch.path() / "locked/history.sqlite").string();
    auto const already_closed = GENERATE(false, true);
    if (already_closed) REQUIRE(unit.close().code == 0);
    fs::permissions(unit.scratch.path() / "locked", fs::perms{0555});
    AsNobody const nobody;
    check_refused(unit.run({"close", "2024Q2", "--with-gaps"}), "locked/history.sqlite");
    if (already_closed) CHECK(unit.closings() == 1);  // reading needs no right to write
}

TEST_CASE("faults: what is no history is left as it is", "[history]") {
    GivenUnit const unit;
    fs::path const file = unit.environment.history;
    std::string said;
    SECTION("a text") {
        put(file,
            "This is a text of more than a hundred bytes, so that it is not taken for an "
            "empty database by anyone who looks at its first page.\n");
        said = "不是关账记录";
    }
    SECTION("another program's database") {
        *open_past_program(history::Kind::sqlite, file.string()) << "CREATE TABLE songs (title)";
        said = "别的程序的数据库";
    }
    auto const before = read_whole(file);
    check_refused(unit.close(), said);
    check_refused(unit.run({"history"}), said);
    CHECK(read_whole(file) == before);
}

TEST_CASE("faults: a damaged history is reported, and not written to", "[history]") {
    GivenUnit const unit;
    REQUIRE(unit.close().code == 0);
    auto bytes = read_whole(unit.environment.history);
    for (std::size_t at = 4096; at < bytes.size(); ++at) bytes[at] = '\x5a';
    put(unit.environment.history, bytes);
    check_refused(unit.run({"close", "2024Q2", "--with-gaps"}), "已损坏");
    check_refused(unit.run({"history"}), "已损坏");
    CHECK(read_whole(unit.environment.history) == bytes);
    auto const evaluated = unit.run({"evaluate"});
    CHECK(evaluated.code == 0);
    CHECK(has(evaluated.err, "[history-away]"));
}

TEST_CASE("faults: a link, a folder or a missing folder is not a history", "[history]") {
    GivenUnit unit;
    fs::path const file = unit.environment.history;
    std::string said;
    SECTION("a link to a history") {
        REQUIRE(unit.close().code == 0);
        fs::rename(file, unit.scratch.path() / "real.sqlite");
        fs::create_symlink("real.sqlite", file);
        said = "符号链接";
    }
    SECTION("a link to nothing") {
        fs::create_symlink("nothing", file);
        said = "符号链接";
    }
    SECTION("a folder") {
        fs::create_directory(file);
        said = "不是普通文件";
    }
    SECTION("in a folder that is not there") {
        unit.environment.history = (unit.scratch.path() / "no/history.sqlite").string();
        said = "无法打开来写";
    }
    check_refused(unit.run({"close", "2024Q2", "--with-gaps"}), said);
}

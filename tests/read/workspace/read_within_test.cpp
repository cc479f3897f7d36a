#include "read/workspace/read_within.hpp"

#include "tests/catch.hpp"
#include "tests/scratch.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

/// A unit with a file of its own and links, beside a folder that jixiao.yaml may name and a file
/// that is none of its business.
class UnitWithLinks {
public:
    UnitWithLinks() {
        put(unit() / "own.yaml", "own");
        put(shared() / "table.yaml", "shared");
        put(scratch_.path() / "secret.yaml", "secret");
        put(scratch_.path() / "unit-2/own.yaml", "secret");  // its name begins like the unit's
        fs::create_symlink("own.yaml", unit() / "same.yaml");
        fs::create_symlink("../secret.yaml", unit() / "out.yaml");
        fs::create_symlink("../unit-2/own.yaml", unit() / "alike.yaml");
        fs::create_symlink("out.yaml", unit() / "twice.yaml");
        fs::create_symlink("..", unit() / "up");
        fs::create_symlink("../secret.yaml", shared() / "out.yaml");
        fs::create_symlink("nowhere", unit() / "dangling.yaml");
        fs::current_path(scratch_.path());
    }
    ~UnitWithLinks() { fs::current_path(before_); }
    fs::path unit() const { return scratch_.path() / "unit"; }
    fs::path shared() const { return scratch_.path() / "shared"; }

private:
    Scratch scratch_;
    fs::path before_ = fs::current_path();
};

/// What is read at the path by who serves the folder, or why nothing is.
std::string read_at(fs::path const& folder, fs::path const& path) {
    std::error_code failure;
    auto const text = read_within(folder)(path, failure);
    if (!failure) return text;
    CHECK(text.empty());
    if (failure == std::errc::cross_device_link) return "leads out";
    return failure == std::errc::no_such_file_or_directory ? "not there" : failure.message();
}

}  // namespace

TEST_CASE("read within: what lies in the folder is read, and what a link takes out of it is not",
          "[workspace]") {
    UnitWithLinks const given;
    auto const [file, expected] = GENERATE(table<std::string, std::string>({
        {"own.yaml", "own"},
        {"same.yaml", "own"},
        {"up/unit/own.yaml", "own"},
        {"../unit/own.yaml", "own"},
        {"out.yaml", "leads out"},
        {"alike.yaml", "leads out"},
        {"twice.yaml", "leads out"},
        {"up/secret.yaml", "leads out"},
        {"up/unit-2/own.yaml", "leads out"},
        {"../shared/table.yaml", "shared"},  // as jixiao.yaml may name it
        {"../shared/out.yaml", "leads out"},
        {"missing.yaml", "not there"},
        {"dangling.yaml", "not there"},
    }));
    CAPTURE(file);
    // However the folder and the file are written.
    for (auto const& folder : {given.unit(), fs::path{"unit"}, fs::path{"./unit/"}})
        for (auto const& path : {given.unit() / file, fs::path{"unit"} / file}) {
            CAPTURE(folder, path);
            CHECK(read_at(folder, path) == expected);
        }
}

#include "read/yaml/read_file.hpp"
#include "tests/read/workspace/read_text.hpp"

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

struct Text {
    std::vector<Diagnostic> diagnostics;
    std::optional<Source> source;

    explicit Text(std::string bytes) {
        source = text_source("a.yaml", std::move(bytes), diagnostics);
    }
};

/// A folder that is gone after the test.
struct TemporaryFolder {
    fs::path path;
    explicit TemporaryFolder(std::string const& name)
        : path{fs::temp_directory_path() / ("jixiao-" + name + std::to_string(getpid()))} {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~TemporaryFolder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("text: bytes that are not a text are refused with their own code", "[workspace]") {
    auto const [bytes, code, line, column] =
        GENERATE(table<std::string, std::string, std::size_t, std::size_t>({
            {"\xC4\xBF\xB1\xEA: \xA1\xDD"s
             "115\xBC\xD2\n",
             "encoding-gbk", 1, 2},
            {"# x\na: \xB5\xA5\xCE\xBB\n", "encoding-gbk", 2, 4},
            {"目标: 115\xFF\n", "encoding", 1, 8},
            {"目标: \xE5\xAE", "encoding", 1, 5},
            {"目标: \xC0\x80\n", "encoding", 1, 5},
            {"a: \xED\xA0\x80\n", "encoding", 1, 4},
            {"\xFF\xFE"
             "a\0:\0"s,
             "encoding-utf16", 0, 0},
            {"\xFE\xFF\0a\0:"s, "encoding-utf16", 0, 0},
            {"a\0:\0 \0"
             "1\0"s,
             "encoding-utf16", 0, 0},
            {"a: 1\0\0\0 and more text"s, "not-text", 0, 0},
            {"a: 1\nb: \x04\nc: 2\n", "control-character", 2, 4},
            {"a: 1\rb: 2\r", "control-character", 1, 5},
            {"a: \x1B[31m\n", "control-character", 1, 4},
            {"a: 1\n" + std::string(70000, 'x') + "\n", "line-too-long", 2, 1},
        }));
    CAPTURE(code, bytes.substr(0, 30));
    Text const text{bytes};
    CHECK_FALSE(text.source);
    REQUIRE(text.diagnostics.size() == 1);
    CHECK(text.diagnostics[0].code == code);
    CHECK(text.diagnostics[0].place.line == line);
    CHECK(text.diagnostics[0].place.column == column);
}

TEST_CASE("text: the byte that is not UTF-8 is named", "[workspace]") {
    Text const text{"目标: 115\xFF\n"};
    auto const shown = Catalog{Language::en}(text.diagnostics.at(0).message);
    CHECK(shown == "byte 12 of the file, 0xFF, is not UTF-8");
}

TEST_CASE("text: a byte order mark, Windows lines and no last line end are accepted",
          "[workspace]") {
    auto const* const bytes = GENERATE("\xEF\xBB\xBF目标: 1\n", "目标: 1\r\n", "目标: 1", "");
    CAPTURE(bytes);
    Text const text{bytes};
    REQUIRE(text.source);
    CHECK(text.diagnostics.empty());
    CHECK(text.source->text.find("\xEF\xBB\xBF") == std::string::npos);
}

TEST_CASE("text: an invisible character is a warning", "[workspace]") {
    Text const text{"目\u200B标: 1\n"};
    CHECK(text.source);
    REQUIRE(text.diagnostics.size() == 1);
    CHECK(text.diagnostics[0].severity == Severity::warning);
    CHECK(text.diagnostics[0].place.column == 2);
}

TEST_CASE("file: what cannot be read says why", "[workspace]") {
    TemporaryFolder const folder{"file-test"};
    std::ofstream{folder.path / "plain"} << "x";
    std::ofstream{folder.path / "large"};
    fs::resize_file(folder.path / "large", largest_file + 1);
    fs::create_symlink("loop", folder.path / "loop");
    REQUIRE(mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
    auto const [name, code] = GENERATE(table<std::string, std::string>({
        {"missing", "file-missing"},
        {"plain/below", "file-missing"},
        {"", "not-a-file"},
        {"pipe", "not-a-file"},
        {"large", "file-too-large"},
        {"loop", "file-unreadable"},
    }));
    CAPTURE(name);
    std::error_code failure;
    CHECK(read_bytes(folder.path / name, failure).empty());
    REQUIRE(failure);
    auto const diagnostic = unreadable_file("a.yaml", failure, whole_file("a.yaml"));
    CHECK(diagnostic.code == code);
    CHECK(diagnostic.severity == Severity::error);
}

TEST_CASE("file: a file is read whole", "[workspace]") {
    TemporaryFolder const folder{"file-whole"};
    std::ofstream{folder.path / "a", std::ios::binary} << "a\r\nb\0"s;
    std::error_code failure;
    CHECK(read_bytes(folder.path / "a", failure) == "a\r\nb\0"s);
    CHECK_FALSE(failure);
}

#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/transcripts/transcript.hpp"

using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

fs::path const folder{JIXIAO_SOURCE_DIR "/tests/transcripts"};

std::vector<fs::path> all_transcripts() {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".test") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// The transcript with what the program says now.
Transcript run_again(Transcript transcript) {
    Scratch const scratch;
    for (auto const& [name, from] : transcript.folders)
        fs::copy(folder / from, scratch.path() / name, fs::copy_options::recursive);
    for (auto const& [name, text] : transcript.files) put(scratch.path() / name, text);
    for (auto& [before, step] : transcript.parts) {
        if (step.line.empty()) continue;
        auto const outcome = start_in(scratch.path(), step.arguments);
        step.output = outcome.out + outcome.err;
        step.code = std::to_string(outcome.code);
    }
    fs::current_path(folder);  // the other is removed
    return transcript;
}

}  // namespace

TEST_CASE("transcripts: every command prints what was approved", "[transcripts]") {
    auto const files = all_transcripts();
    REQUIRE(files.size() > 5);
    for (auto const& file : files) {
        auto const before = read_transcript(read_whole(file));
        CHECK_FALSE(before.parts.empty());
        check_golden(file, write_transcript(run_again(before)));
    }
}

TEST_CASE("read_transcript: files, folders, commands and their outputs", "[transcripts]") {
    std::string const text =
        "# What it shows.\n\n=== unit from ../app/unit\n=== a/b.yaml\nkey: 1\n\n=== c\nd\n\n"
        "# First.\n";
    std::string const steps =
        "$ jixiao check -C 'my unit' \"\"\nall fine␍\n\n=> 0\n\n# Then.\n"
        "$ jixiao parse\nno end\n=> no line end\n=> 2\n";
    auto const transcript = read_transcript(text.substr(0, text.find("# First")) + steps);
    REQUIRE(transcript.folders.size() == 1);
    CHECK(transcript.folders[0].from == "../app/unit");
    REQUIRE(transcript.files.size() == 2);
    CHECK(transcript.files[0].name == "a/b.yaml");
    CHECK(transcript.files[0].text == "key: 1\n");
    REQUIRE(transcript.parts.size() == 2);
    CHECK(transcript.parts[0].step.arguments ==
          std::vector<std::string>{"check", "-C", "my unit", ""});
    CHECK(transcript.parts[0].step.output == "all fine\r\n\n");
    CHECK(transcript.parts[0].step.code == "0");
    CHECK(transcript.parts[1].before == "\n# Then.\n");
    CHECK(transcript.parts[1].step.output == "no end");
    CHECK(write_transcript(transcript) == text.substr(0, text.find("# First")) + steps);
}

TEST_CASE("read_transcript: what does not belong there is refused with its line", "[transcripts]") {
    auto const [text, line] = GENERATE(table<std::string, std::string>({
        {"what is this\n", "line 1"},
        {"$ jixiao check\n=> 0\nmore\n", "line 3"},
        {"$ jixiao check\nfine\n$ jixiao lint\n=> 0\n", "line 3"},
        {"$ jixiao 'check\n", "quote"},
    }));
    CHECK_THROWS_WITH(read_transcript(text), Catch::Contains(line));
}

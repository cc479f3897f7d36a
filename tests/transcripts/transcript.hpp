#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao::tests {

/// A line of a transcript that starts the program, and what it is to print.
struct Step {
    std::string line;  // "$ jixiao evaluate -C unit"
    std::vector<std::string> arguments;
    std::string output;  // what goes to the screen, then what goes to the error stream
    std::string code;    // "0"
};

/// A file of tests/transcripts as README.md there describes it.
struct Transcript {
    struct File {
        std::filesystem::path name;
        std::string text;
    };
    struct Folder {
        std::filesystem::path name, from;
    };
    std::string head;  // everything before the first step, as it stands
    std::vector<File> files;
    std::vector<Folder> folders;
    struct Part {
        std::string before;  // comments and blank lines
        Step step;
    };
    std::vector<Part> parts;
};

/// Throws std::runtime_error with the line of what does not belong there.
Transcript read_transcript(std::string const& text);

/// The transcript with what its steps hold now: read_transcript reads it back.
std::string write_transcript(Transcript const& transcript);

/// The words of a line as a shell parts them: by blanks, with '…' and "…" for words that have some.
std::vector<std::string> words_of(std::string const& line);

}  // namespace jixiao::tests

#include "tests/transcripts/transcript.hpp"

#include "base/replaced.hpp"

#include <sstream>
#include <stdexcept>

namespace jixiao::tests {
namespace {

constexpr std::string_view command_mark = "$ jixiao", file_mark = "=== ", from_mark = " from ",
                           result_mark = "=> ";
constexpr std::string_view carriage_return = "␍\n";  // editors keep it; CSV has it
constexpr std::string_view no_line_end = "=> no line end\n";

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

class Reader {
public:
    explicit Reader(std::string const& text) : lines_{lines_of(text)} {}

    Transcript read() {
        Transcript transcript;
        while (at_ < lines_.size() && !is_command()) read_head(transcript);
        while (at_ < lines_.size()) {
            Transcript::Part part;
            while (at_ < lines_.size() && !is_command()) part.before += remark() + "\n";
            if (at_ < lines_.size()) part.step = read_step();
            transcript.parts.push_back(std::move(part));
        }
        return transcript;
    }

private:
    [[noreturn]] void refuse(std::string const& what) const {
        throw std::runtime_error{"line " + std::to_string(at_ + 1) + ": " + what};
    }
    bool is_command() const { return lines_[at_].starts_with(command_mark); }
    std::string remark() {
        auto const& line = lines_[at_];
        if (!line.empty() && !line.starts_with('#'))
            refuse("a comment, a blank line, a file or a command is expected here");
        return lines_[at_++];
    }

    void read_head(Transcript& transcript) {
        if (!lines_[at_].starts_with(file_mark)) {
            transcript.head += remark() + "\n";
            return;
        }
        transcript.head += lines_[at_] + "\n";
        auto const name = lines_[at_++].substr(file_mark.size());
        if (auto const cut = name.find(from_mark); cut != std::string::npos) {
            transcript.folders.push_back(
                {name.substr(0, cut), name.substr(cut + from_mark.size())});
            return;
        }
        std::string text;
        for (; at_ < lines_.size() && !lines_[at_].starts_with(file_mark) && !is_command(); ++at_)
            text += lines_[at_] + "\n";
        transcript.head += text;
        while (text.ends_with("\n\n")) text.pop_back();  // what parts it from the next
        transcript.files.push_back({name, text});
    }

    Step read_step() {
        Step step;
        step.line = lines_[at_++];
        step.arguments = words_of(step.line.substr(command_mark.size()));
        for (; at_ < lines_.size() && !lines_[at_].starts_with(result_mark); ++at_) {
            if (is_command()) refuse("the command before has no line => with its exit code");
            step.output += lines_[at_] + "\n";
        }
        step.output = replaced(step.output, carriage_return, "\r\n");
        if (at_ < lines_.size() && lines_[at_] + "\n" == no_line_end) {
            step.output.pop_back();
            ++at_;
        }
        if (at_ < lines_.size()) step.code = lines_[at_++].substr(result_mark.size());
        return step;
    }

    std::vector<std::string> lines_;
    std::size_t at_ = 0;
};

}  // namespace

Transcript read_transcript(std::string const& text) {
    return Reader{text}.read();
}

std::string write_transcript(Transcript const& transcript) {
    auto text = transcript.head;
    for (auto const& [before, step] : transcript.parts) {
        text += before;
        if (step.line.empty()) continue;
        text += step.line + "\n" + replaced(step.output, "\r\n", carriage_return);
        if (!step.output.empty() && !step.output.ends_with('\n'))
            text += "\n" + std::string{no_line_end};
        text += std::string{result_mark} + step.code + "\n";
    }
    return text;
}

std::vector<std::string> words_of(std::string const& line) {
    std::vector<std::string> words;
    char quote = 0;
    bool inside = false;
    for (auto const letter : line) {
        auto const ends_or_begins = quote == 0 ? letter == '\'' || letter == '"' : letter == quote;
        if (quote == 0 && letter == ' ') {
            inside = false;
            continue;
        }
        if (!inside) words.emplace_back();
        inside = true;
        if (ends_or_begins)
            quote = quote == 0 ? letter : '\0';
        else
            words.back() += letter;
    }
    if (quote != 0) throw std::runtime_error{"a quote is not closed: " + line};
    return words;
}

}  // namespace jixiao::tests

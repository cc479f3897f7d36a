#include "tests/catch.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> corpus() {
    std::vector<std::string> texts;
    for (auto const& file : fs::directory_iterator{JIXIAO_SOURCE_DIR "/tests/fuzz/corpus/lsp"})
        texts.push_back(read_whole(file.path()));
    std::sort(texts.begin(), texts.end());
    return texts;
}

/// Dialogues as nobody holds them: of the corpus, with parts of others, of themselves and of words
/// put in, taken out and turned round.
class Spoilt {
public:
    std::string text() {
        auto text = any(texts_);
        for (auto changes = number(4) + 1; changes > 0; --changes) spoil(text);
        return text;
    }

private:
    std::size_t number(std::size_t below) { return below == 0 ? 0 : random_() % below; }
    template <class List>
    std::string any(List const& list) {
        return std::string{list[number(list.size())]};
    }

    void spoil(std::string& text) {
        auto const at = number(text.size() + 1);
        auto const size = number(std::min<std::size_t>(text.size() - at + 1, 40));
        switch (number(6)) {
            case 0: text.erase(at, size); break;
            case 1: text.insert(at, any(words_)); break;
            case 2: text.replace(at, size, any(words_)); break;
            case 3: text.insert(at, text.substr(number(text.size() + 1), size)); break;
            case 4: text += any(texts_); break;
            case 5: change_number(text, at); break;
        }
    }

    void change_number(std::string& text, std::size_t at) {
        auto const begin = text.find_first_of("0123456789", at);
        if (begin == std::string::npos) return;
        auto const end = std::min(text.find_first_not_of("0123456789", begin), text.size());
        text.replace(begin, end - begin, any(numbers_));
    }

    std::mt19937 random_{2024};
    std::vector<std::string> texts_ = corpus();
    std::vector<std::string> words_{
        "[",    "]",  "{",   "}",           ":",   ",",       "\"",  "\\n",       "\\n  ",
        "- ",   "  ", "\\t", "#",           "≥",   "家",      "：",  "，",        "\\ud83d",
        "null", "-1", "[[",  "actuals:\\n", "'",   "\\\"",    "- {", "goals:\\n", "|\\n",
        "&a ",  "*a", "? ",  "\n",          "\\r", "target: "};
    std::vector<std::string> numbers_{
        "0", "1", "3", "9", "99", "4294967296", "18446744073709551615", "1e3", "0.5"};
};

}  // namespace

TEST_CASE("dialogue: whatever an editor says, it is answered as the protocol says", "[lsp]") {
    Spoilt spoilt;
    auto const* const asked = std::getenv("JIXIAO_DIALOGUES");
    auto const count = asked ? std::atoi(asked) : 150;
    for (auto const& text : corpus()) CHECK(wrong_with(text) == "");
    for (int i = 0; i < count; ++i) {
        auto const text = spoilt.text();
        auto const wrong = wrong_with(text);
        if (wrong.empty()) continue;
        CAPTURE(text);
        CHECK(wrong == "");
        break;
    }
}

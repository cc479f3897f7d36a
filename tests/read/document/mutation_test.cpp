#include "tests/catch.hpp"
#include "tests/fuzz/import_twice.hpp"
#include "tests/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>

using namespace jixiao::tests;

namespace {

std::vector<std::string> corpus() {
    std::vector<std::string> documents;
    for (auto const& entry :
         std::filesystem::directory_iterator{JIXIAO_SOURCE_DIR "/tests/fuzz/corpus/import"})
        documents.push_back(read_whole(entry.path()));
    std::sort(documents.begin(), documents.end());
    return documents;
}

/// A piece of one document in place of a piece of another, at places that lines or cells begin.
std::string spliced(std::string text, std::string const& other, std::mt19937& random) {
    auto const below = [&](std::size_t limit) { return random() % (limit + 1); };
    auto const from = below(other.size());
    auto const piece = other.substr(from, below(80));
    auto const at = below(text.size());
    return text.replace(at, below(std::min<std::size_t>(text.size() - at, 40)), piece);
}

}  // namespace

TEST_CASE("mutations: documents cut and mixed are read or refused, and come back", "[document]") {
    auto const* const wanted = std::getenv("JIXIAO_MUTATION_ROUNDS");
    auto const rounds = wanted == nullptr ? 500 : std::atoi(wanted);
    auto const documents = corpus();
    REQUIRE(documents.size() >= 9);
    std::mt19937 random{20240101};  // its sequence is the same everywhere
    for (auto const& document : documents) {
        CHECK(import_twice(document) == "");
        auto text = document;
        for (int round = 0; round < rounds; ++round) {
            text = spliced(round % 20 == 0 ? document : text,
                           documents[random() % documents.size()], random);
            auto const wrong = import_twice(text);
            CAPTURE(text);
            REQUIRE(wrong == "");
        }
    }
}

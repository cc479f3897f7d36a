// Reading the texts of a generated book, from memory, on one thread: our reader of the canonical
// shape, which builds the tree with every place, against what yaml-cpp and libyaml take for their
// events alone.

#include "read/yaml/canonical_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "tests/bench/generated_book.hpp"
#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>
#ifdef JIXIAO_LIBYAML
#include <yaml.h>
#endif

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <malloc.h>
#include <sstream>
#include <unistd.h>

using namespace jixiao;

namespace {

struct NullHandler : YAML::EventHandler {
    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const&, YAML::anchor_t) override {}
    void OnAlias(YAML::Mark const&, YAML::anchor_t) override {}
    void OnScalar(YAML::Mark const&, std::string const&, YAML::anchor_t,
                  std::string const& value) override {
        bytes += value.size();
    }
    void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}

    std::size_t bytes = 0;
};

std::size_t yaml_cpp_events(std::string const& text) {
    std::istringstream in{text};
    YAML::Parser parser{in};
    NullHandler handler;
    while (parser.HandleNextDocument(handler)) {
    }
    return handler.bytes;
}

#ifdef JIXIAO_LIBYAML
std::size_t libyaml_events(std::string const& text) {
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<unsigned char const*>(text.data()),
                                 text.size());
    std::size_t bytes = 0;
    for (auto is_over = false; !is_over;) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) == 0) break;
        is_over = event.type == YAML_STREAM_END_EVENT;
        if (event.type == YAML_SCALAR_EVENT) bytes += event.data.scalar.length;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return bytes;
}
#endif

std::vector<std::string> texts_of(std::filesystem::path const& folder) {
    std::vector<std::string> texts;
    for (auto const* part : {"indicators", "actuals"})
        for (auto const& file : std::filesystem::directory_iterator{folder / part}) {
            std::ifstream in{file.path(), std::ios::binary};
            texts.emplace_back(std::istreambuf_iterator<char>{in},
                               std::istreambuf_iterator<char>{});
        }
    return texts;
}

}  // namespace

int main() {
    // As in a program that keeps what it read: the heap does not go back to the system after every
    // text.
    ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
    auto const root = std::filesystem::temp_directory_path() /
                      fmt::format("jixiao-bench-{}", static_cast<long>(::getpid()));
    auto const texts = texts_of(bench::write_generated_book(root, 10'000));
    std::filesystem::remove_all(root);
    std::size_t bytes = 0, seen = 0;
    for (auto const& text : texts) bytes += text.size();
    auto is_canonical = true;
    auto const each = [&](auto const& read) {
        return [&, read] {
            for (auto const& text : texts) seen += read(text);
        };
    };
    std::vector<bench::Contender> contenders{
        {"canonical reader, tree with places",
         each([&](std::string const& text) {
             auto const document = read_canonical_yaml(text);
             is_canonical &= bool{document};
             return document ? document->entries.size() : 0;
         }),
         {}},
#ifdef JIXIAO_LIBYAML
        {"libyaml, events", each(libyaml_events), {}},
#endif
        {"yaml-cpp, events", each(yaml_cpp_events), {}},
        {"yaml-cpp, the same tree",
         each([](std::string const& text) {
             std::vector<Diagnostic> diagnostics;
             Source const source{"a.yaml", text};
             return parse_any_yaml(source, diagnostics)->entries.size();
         }),
         {}},
    };
    bench::race(contenders, 9);
    auto const least = contenders.front().median();
    for (auto const& c : contenders)
        fmt::print("  {:36} {:8.1f} MB/s ({:.1f}-{:.1f})  {:6.2f} x\n", c.name,
                   static_cast<double>(bytes) / c.median() / 1e6,
                   static_cast<double>(bytes) / c.most() / 1e6,
                   static_cast<double>(bytes) / c.least() / 1e6, c.median() / least);
    return is_canonical && seen > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

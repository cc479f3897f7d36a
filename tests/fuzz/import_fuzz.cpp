// Any bytes must be read or refused, and what was read must come back: the files written from a
// document are left alone by a second import of it.
#include "import/import.hpp"
#include "import/plan_files.hpp"

#include <cstdint>
#include <cstdlib>

using namespace jixiao;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const imported =
        import_document({reinterpret_cast<char const*>(data), size}, "document.txt");
    if (has_errors(imported.diagnostics)) return 0;
    auto const first = plan_files(imported, {}, false);
    std::vector<PresentFile> written;
    for (auto const& file : first.files) written.push_back({file.name, {file.name, file.text}});
    auto const second = plan_files(imported, written, true);
    if (has_errors(second.diagnostics)) std::abort();
    for (auto const& file : second.files)
        if (file.state != FileState::unchanged) std::abort();
    return 0;
}

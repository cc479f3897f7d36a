#include "system/opened_library.hpp"

#include "base/refusal.hpp"

#include <dlfcn.h>

namespace jixiao {

void* OpenedLibrary::address(char const* function) const {
    // Opening it again gives the same library; it stays open.
    auto* const library = ::dlopen(file, RTLD_LAZY | RTLD_LOCAL);
    auto* const found = library ? ::dlsym(library, function) : nullptr;
    if (found) return found;
    auto const* const why = ::dlerror();
    throw Refusal{say("the library {0} cannot be used: {1}", file, why ? why : function),
                  say("install the package {0}", package)};
}

}  // namespace jixiao

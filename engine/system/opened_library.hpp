#pragma once

#include <atomic>

namespace jixiao {

/// A C library of the system that only some commands need: it is opened, with all that it brings,
/// when a function of it is first called.
struct OpenedLibrary {
    char const* file;     // "libzip.so.4"
    char const* package;  // Debian's, to be named where the library is missing

    /// The address of a function. Throws Refusal when the library or the function is not there.
    void* address(char const* function) const;
};

/// A function of such a library, called like the one that its header declares.
template <class Function>
class OpenedFunction;

template <class Result, class... Parameters>
class OpenedFunction<Result(Parameters...)> {
public:
    constexpr OpenedFunction(OpenedLibrary const& library, char const* name)
        : library_{library}, name_{name} {}

    Result operator()(Parameters... arguments) const {
        auto* function = function_.load(std::memory_order_relaxed);
        if (!function) {
            function = reinterpret_cast<Result (*)(Parameters...)>(library_.address(name_));
            function_.store(function, std::memory_order_relaxed);
        }
        return function(arguments...);
    }

private:
    OpenedLibrary const& library_;
    char const* name_;
    mutable std::atomic<Result (*)(Parameters...)> function_{nullptr};
};

}  // namespace jixiao

/// In a namespace of ours, `name` stands for the function that a C header declares as ::name.
#define JIXIAO_OPENED(library, name) \
    inline constinit ::jixiao::OpenedFunction<decltype(::name)> const name{library, #name};

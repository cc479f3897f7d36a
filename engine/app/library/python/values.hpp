#pragma once

#include "jixiao/jixiao.hpp"

#include <pybind11/pybind11.h>

namespace jixiao::python {

/// Binds the plain values of the public header: Text, Diagnostic, Target, Verdict, Judgement,
/// Counts.
void bind_values(pybind11::module_& module);

/// A verdict as a dictionary with the texts of one language: a row of a data frame.
pybind11::dict row_of(api::Verdict const& verdict, api::Language language);

}  // namespace jixiao::python

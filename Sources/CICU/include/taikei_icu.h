// The part of ICU that the project uses, without any ICU type.
//
// Two reasons for a shim: ICU renames its functions by version (`unorm2_normalize_72`), which only
// C sees through; and Foundation's headers and Debian's ICU headers cannot meet in one module.
#ifndef TAIKEI_ICU_H
#define TAIKEI_ICU_H

#endif

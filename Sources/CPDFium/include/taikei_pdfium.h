// The part of PDFium that the project uses, in declarations of its own.
//
// Why a shim: Debian has no package of PDFium, so neither its headers nor its library are there when
// the project is built. The library is loaded at run time, and its functions are found by name; this
// header declares the ones that are used, after PDFium's public headers (fpdfview.h, fpdf_text.h,
// fpdf_edit.h, fpdf_doc.h, fpdf_structtree.h, fpdf_catalog.h), whose names they keep.
#ifndef TAIKEI_PDFIUM_H
#define TAIKEI_PDFIUM_H

#include <stddef.h>
#include <stdint.h>

// What PDFium's functions take and return may be null; only the functions themselves are annotated.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

typedef struct taikei_pdfium_document *taikei_pdfium_document;
typedef struct taikei_pdfium_page *taikei_pdfium_page;
typedef struct taikei_pdfium_text_page *taikei_pdfium_text_page;
typedef struct taikei_pdfium_object *taikei_pdfium_object;
typedef struct taikei_pdfium_mark *taikei_pdfium_mark;
typedef const struct taikei_pdfium_segment *taikei_pdfium_segment;
typedef struct taikei_pdfium_font *taikei_pdfium_font;
typedef struct taikei_pdfium_bookmark *taikei_pdfium_bookmark;
typedef struct taikei_pdfium_destination *taikei_pdfium_destination;
typedef struct taikei_pdfium_action *taikei_pdfium_action;
typedef struct taikei_pdfium_link *taikei_pdfium_link;
typedef struct taikei_pdfium_tree *taikei_pdfium_tree;
typedef struct taikei_pdfium_element *taikei_pdfium_element;
typedef struct taikei_pdfium_bitmap *taikei_pdfium_bitmap;

/// FS_RECTF. In the space of the page: y grows upwards.
struct taikei_pdfium_rect {
  float left, top, right, bottom;
};

/// FS_MATRIX: x' = a x + c y + e, y' = b x + d y + f.
struct taikei_pdfium_matrix {
  float a, b, c, d, e, f;
};

/// FPDF_LIBRARY_CONFIG, version 2.
struct taikei_pdfium_config {
  int version;
  const char **user_font_paths;
  void *isolate;
  unsigned int embedder_slot;
};

enum {
  // FPDF_GetLastError.
  TAIKEI_PDFIUM_ERROR_FORMAT = 3,
  TAIKEI_PDFIUM_ERROR_PASSWORD = 4,
  TAIKEI_PDFIUM_ERROR_SECURITY = 5,
  // FPDFPageObj_GetType.
  TAIKEI_PDFIUM_OBJECT_TEXT = 1,
  TAIKEI_PDFIUM_OBJECT_PATH = 2,
  TAIKEI_PDFIUM_OBJECT_IMAGE = 3,
  TAIKEI_PDFIUM_OBJECT_SHADING = 4,
  TAIKEI_PDFIUM_OBJECT_FORM = 5,
  // FPDFPathSegment_GetType.
  TAIKEI_PDFIUM_SEGMENT_LINE = 0,
  TAIKEI_PDFIUM_SEGMENT_CURVE = 1,
  TAIKEI_PDFIUM_SEGMENT_MOVE = 2,
  // FPDFTextObj_GetTextRenderMode.
  TAIKEI_PDFIUM_TEXT_INVISIBLE = 3,
  TAIKEI_PDFIUM_TEXT_CLIP = 7,
  // FPDFBitmap_CreateEx.
  TAIKEI_PDFIUM_BITMAP_GREY = 1,
  // FPDF_RenderPageBitmap: with annotations, in grey.
  TAIKEI_PDFIUM_RENDER_ANNOTATIONS = 0x01,
  TAIKEI_PDFIUM_RENDER_GREY = 0x08,
};

// Functions without which nothing can be read: name, result, parameters.
#define TAIKEI_PDFIUM_REQUIRED(X)                                                                \
  X(FPDF_InitLibraryWithConfig, void, (const struct taikei_pdfium_config *config))               \
  X(FPDF_LoadMemDocument64, taikei_pdfium_document,                                              \
    (const void *bytes, size_t count, const char *password))                                     \
  X(FPDF_GetLastError, unsigned long, (void))                                                    \
  X(FPDF_CloseDocument, void, (taikei_pdfium_document document))                                 \
  X(FPDF_GetPageCount, int, (taikei_pdfium_document document))                                   \
  X(FPDF_LoadPage, taikei_pdfium_page, (taikei_pdfium_document document, int index))             \
  X(FPDF_ClosePage, void, (taikei_pdfium_page page))                                             \
  X(FPDF_GetPageBoundingBox, int, (taikei_pdfium_page page, struct taikei_pdfium_rect *box))     \
  X(FPDFPage_GetRotation, int, (taikei_pdfium_page page))                                        \
  X(FPDFPage_CountObjects, int, (taikei_pdfium_page page))                                       \
  X(FPDFPage_GetObject, taikei_pdfium_object, (taikei_pdfium_page page, int index))              \
  X(FPDFText_LoadPage, taikei_pdfium_text_page, (taikei_pdfium_page page))                       \
  X(FPDFText_ClosePage, void, (taikei_pdfium_text_page page))                                    \
  X(FPDFText_CountChars, int, (taikei_pdfium_text_page page))                                    \
  X(FPDFText_GetUnicode, unsigned int, (taikei_pdfium_text_page page, int index))                \
  X(FPDFText_IsGenerated, int, (taikei_pdfium_text_page page, int index))                        \
  X(FPDFText_IsHyphen, int, (taikei_pdfium_text_page page, int index))                           \
  X(FPDFText_HasUnicodeMapError, int, (taikei_pdfium_text_page page, int index))                 \
  X(FPDFText_GetTextObject, taikei_pdfium_object, (taikei_pdfium_text_page page, int index))     \
  X(FPDFText_GetMatrix, int,                                                                     \
    (taikei_pdfium_text_page page, int index, struct taikei_pdfium_matrix *matrix))              \
  X(FPDFText_GetLooseCharBox, int,                                                               \
    (taikei_pdfium_text_page page, int index, struct taikei_pdfium_rect *box))                   \
  X(FPDFText_GetCharOrigin, int,                                                                 \
    (taikei_pdfium_text_page page, int index, double *x, double *y))                             \
  X(FPDFTextObj_GetFont, taikei_pdfium_font, (taikei_pdfium_object object))                      \
  X(FPDFTextObj_GetFontSize, int, (taikei_pdfium_object object, float *size))                    \
  X(FPDFTextObj_GetTextRenderMode, int, (taikei_pdfium_object object))                           \
  X(FPDFFont_GetBaseFontName, size_t, (taikei_pdfium_font font, char *buffer, size_t capacity))  \
  X(FPDFFont_GetFlags, int, (taikei_pdfium_font font))                                           \
  X(FPDFFont_GetWeight, int, (taikei_pdfium_font font))                                          \
  X(FPDFFont_GetIsEmbedded, int, (taikei_pdfium_font font))                                      \
  X(FPDFFont_GetAscent, int, (taikei_pdfium_font font, float size, float *ascent))               \
  X(FPDFFont_GetDescent, int, (taikei_pdfium_font font, float size, float *descent))             \
  X(FPDFFont_GetGlyphWidth, int,                                                                 \
    (taikei_pdfium_font font, uint32_t scalar, float size, float *width))                        \
  X(FPDFPageObj_GetType, int, (taikei_pdfium_object object))                                     \
  X(FPDFPageObj_GetMatrix, int,                                                                  \
    (taikei_pdfium_object object, struct taikei_pdfium_matrix *matrix))                          \
  X(FPDFPageObj_GetBounds, int,                                                                  \
    (taikei_pdfium_object object, float *left, float *bottom, float *right, float *top))         \
  X(FPDFPageObj_GetFillColor, int,                                                               \
    (taikei_pdfium_object object, unsigned int *red, unsigned int *green, unsigned int *blue,    \
     unsigned int *alpha))                                                                       \
  X(FPDFPageObj_GetStrokeColor, int,                                                             \
    (taikei_pdfium_object object, unsigned int *red, unsigned int *green, unsigned int *blue,    \
     unsigned int *alpha))                                                                       \
  X(FPDFPageObj_GetStrokeWidth, int, (taikei_pdfium_object object, float *width))                \
  X(FPDFPath_GetDrawMode, int, (taikei_pdfium_object path, int *fill, int *stroke))              \
  X(FPDFPath_CountSegments, int, (taikei_pdfium_object path))                                    \
  X(FPDFPath_GetPathSegment, taikei_pdfium_segment, (taikei_pdfium_object path, int index))      \
  X(FPDFPathSegment_GetType, int, (taikei_pdfium_segment segment))                               \
  X(FPDFPathSegment_GetPoint, int, (taikei_pdfium_segment segment, float *x, float *y))          \
  X(FPDFPathSegment_GetClose, int, (taikei_pdfium_segment segment))                              \
  X(FPDFFormObj_CountObjects, int, (taikei_pdfium_object form))                                  \
  X(FPDFFormObj_GetObject, taikei_pdfium_object, (taikei_pdfium_object form, unsigned long index))\
  X(FPDFBitmap_CreateEx, taikei_pdfium_bitmap,                                                   \
    (int width, int height, int format, void *buffer, int stride))                               \
  X(FPDFBitmap_FillRect, int,                                                                    \
    (taikei_pdfium_bitmap bitmap, int left, int top, int width, int height,                      \
     unsigned long colour))                                                                      \
  X(FPDFBitmap_Destroy, void, (taikei_pdfium_bitmap bitmap))                                     \
  X(FPDF_RenderPageBitmap, void,                                                                 \
    (taikei_pdfium_bitmap bitmap, taikei_pdfium_page page, int x, int y, int width, int height,  \
     int rotate, int flags))

// Functions without which something is left out: bookmarks, links, labels, tags, dashes.
#define TAIKEI_PDFIUM_OPTIONAL(X)                                                                \
  X(FPDF_GetMetaText, unsigned long,                                                             \
    (taikei_pdfium_document document, const char *key, void *buffer, unsigned long capacity))    \
  X(FPDF_GetPageLabel, unsigned long,                                                            \
    (taikei_pdfium_document document, int index, void *buffer, unsigned long capacity))          \
  X(FPDF_GetSecurityHandlerRevision, int, (taikei_pdfium_document document))                     \
  X(FPDFCatalog_IsTagged, int, (taikei_pdfium_document document))                                \
  X(FPDFPageObj_GetDashCount, int, (taikei_pdfium_object object))                                \
  X(FPDFPageObj_GetMarkedContentID, int, (taikei_pdfium_object object))                          \
  X(FPDFPageObj_CountMarks, int, (taikei_pdfium_object object))                                  \
  X(FPDFPageObj_GetMark, taikei_pdfium_mark, (taikei_pdfium_object object, unsigned long index)) \
  X(FPDFPageObjMark_GetName, int,                                                                \
    (taikei_pdfium_mark mark, void *buffer, unsigned long capacity, unsigned long *count))       \
  X(FPDFBookmark_GetFirstChild, taikei_pdfium_bookmark,                                          \
    (taikei_pdfium_document document, taikei_pdfium_bookmark parent))                            \
  X(FPDFBookmark_GetNextSibling, taikei_pdfium_bookmark,                                         \
    (taikei_pdfium_document document, taikei_pdfium_bookmark bookmark))                          \
  X(FPDFBookmark_GetTitle, unsigned long,                                                        \
    (taikei_pdfium_bookmark bookmark, void *buffer, unsigned long capacity))                     \
  X(FPDFBookmark_GetDest, taikei_pdfium_destination,                                             \
    (taikei_pdfium_document document, taikei_pdfium_bookmark bookmark))                          \
  X(FPDFBookmark_GetAction, taikei_pdfium_action, (taikei_pdfium_bookmark bookmark))             \
  X(FPDFAction_GetDest, taikei_pdfium_destination,                                               \
    (taikei_pdfium_document document, taikei_pdfium_action action))                              \
  X(FPDFAction_GetURIPath, unsigned long,                                                        \
    (taikei_pdfium_document document, taikei_pdfium_action action, void *buffer,                 \
     unsigned long capacity))                                                                    \
  X(FPDFDest_GetDestPageIndex, int,                                                              \
    (taikei_pdfium_document document, taikei_pdfium_destination destination))                    \
  X(FPDFLink_Enumerate, int,                                                                     \
    (taikei_pdfium_page page, int *position, taikei_pdfium_link *link))                          \
  X(FPDFLink_GetAnnotRect, int, (taikei_pdfium_link link, struct taikei_pdfium_rect *box))       \
  X(FPDFLink_GetDest, taikei_pdfium_destination,                                                 \
    (taikei_pdfium_document document, taikei_pdfium_link link))                                  \
  X(FPDFLink_GetAction, taikei_pdfium_action, (taikei_pdfium_link link))                         \
  X(FPDF_StructTree_GetForPage, taikei_pdfium_tree, (taikei_pdfium_page page))                   \
  X(FPDF_StructTree_Close, void, (taikei_pdfium_tree tree))                                      \
  X(FPDF_StructTree_CountChildren, int, (taikei_pdfium_tree tree))                               \
  X(FPDF_StructTree_GetChildAtIndex, taikei_pdfium_element, (taikei_pdfium_tree tree, int index))\
  X(FPDF_StructElement_GetType, unsigned long,                                                   \
    (taikei_pdfium_element element, void *buffer, unsigned long capacity))                       \
  X(FPDF_StructElement_CountChildren, int, (taikei_pdfium_element element))                      \
  X(FPDF_StructElement_GetChildAtIndex, taikei_pdfium_element,                                   \
    (taikei_pdfium_element element, int index))                                                  \
  X(FPDF_StructElement_GetChildMarkedContentID, int, (taikei_pdfium_element element, int index))

/// The functions of a loaded library. An optional one may be null.
struct taikei_pdfium {
#define TAIKEI_PDFIUM_MEMBER(name, result, parameters) result(*_Nonnull name) parameters;
  TAIKEI_PDFIUM_REQUIRED(TAIKEI_PDFIUM_MEMBER)
#undef TAIKEI_PDFIUM_MEMBER
#define TAIKEI_PDFIUM_MEMBER(name, result, parameters) result(*_Nullable name) parameters;
  TAIKEI_PDFIUM_OPTIONAL(TAIKEI_PDFIUM_MEMBER)
#undef TAIKEI_PDFIUM_MEMBER
};

/// Loads the library at `path`; a name without a slash is searched by the system's loader. Returns
/// its functions, valid until the process ends, or null with the reason in `message`, ended by a
/// NUL. Not to be called from two threads at a time.
const struct taikei_pdfium *_Nullable taikei_pdfium_load(
    const char *_Nonnull path, char *_Nonnull message, size_t capacity);

#pragma clang diagnostic pop

#endif

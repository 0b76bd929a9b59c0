internal import CProcess

/// How this process takes memory from the system.
public enum LargeBlocks {
  /// Has blocks of memory of 1 MiB and more come from the system and go back to it for good.
  ///
  /// Left to itself the allocator soon takes them from its heap, where what a stage leaves behind
  /// keeps the holes apart: the peak was 5 to 9 % higher on documents of 10 and 20 MB, at the same
  /// speed.
  public static func returnToSystem() { taikei_process_return_large_blocks() }

  /// Has the heap start with some MiB in pages of 2 MiB: a short document needs no more, and to touch them for
  /// the first time in pages of 4 KiB takes longer.
  public static func startHeap() { taikei_process_start_heap() }
}

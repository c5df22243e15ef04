using System.Buffers.Binary;
using AgNw.Contract;

namespace AgNw.Interlock.Codecs;

/// <summary>
/// The frame of log and capture blocks: boot u32, from u32, count u32, items, CRC-32 over all before it; little-endian.
/// Layout: shared/protocol/commands.yaml, log_block and capture_block.
/// </summary>
public static class BlockCodec
{
    /// <summary>Reads what is there of a block.</summary>
    /// <param name="block">the bytes that arrived, perhaps not all</param>
    /// <param name="itemBytes">length of one item</param>
    /// <param name="maxItems">items of one block at most</param>
    /// <param name="header">boot, from and count as they stand there</param>
    /// <param name="items">the bytes of the items, without trailer where the block is whole; may end within an item where it is not</param>
    /// <returns>Whole when length, count and CRC fit; Partial when a header is there; None when not even that</returns>
    public static BlockState Read(
        ReadOnlySpan<byte> block, int itemBytes, int maxItems, out BlockHeader header, out ReadOnlySpan<byte> items)
    {
        header = default;
        items = [];
        if (block.Length < ScpiLine.BlockHeaderBytes) return BlockState.None;
        header = new BlockHeader(
            BinaryPrimitives.ReadUInt32LittleEndian(block),
            BinaryPrimitives.ReadUInt32LittleEndian(block[4..]),
            BinaryPrimitives.ReadUInt32LittleEndian(block[8..]));
        items = block[ScpiLine.BlockHeaderBytes..];
        if (header.Count > maxItems) return BlockState.Partial;
        int length = ScpiLine.BlockHeaderBytes + ((int)header.Count * itemBytes);
        if (block.Length != length + ScpiLine.BlockTrailerBytes) return BlockState.Partial;
        items = block[ScpiLine.BlockHeaderBytes..length];
        return BlockCrc.Compute(block[..length]) == BinaryPrimitives.ReadUInt32LittleEndian(block[length..])
            ? BlockState.Whole
            : BlockState.Partial;
    }
}
